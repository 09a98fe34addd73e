package dev.workshoproles.web.classroom;

import java.util.List;

/**
 * The page with a card for each seat.
 *
 * @param title what the class is called
 * @param host the host in the links
 * @param local whether the links lead nowhere but to this computer
 * @param sheets the cards, as many on each as fit on one sheet of paper
 */
public record CardsPage(String title, String host, boolean local, List<List<Card>> sheets) {

	/**
	 * What a participant gets.
	 *
	 * @param seat the seat's name
	 * @param link the address that signs a browser in
	 * @param code the same to be photographed
	 */
	public record Card(String seat, String link, QrPicture code) {

		static Card of(String seat, String link) {
			return new Card(seat, link, QrPicture.of(link));
		}

	}

}
