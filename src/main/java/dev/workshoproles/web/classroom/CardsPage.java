package dev.workshoproles.web.classroom;

import java.util.List;

/**
 * The page with a card for each seat.
 *
 * @param title what the class is called
 * @param host the host in the links
 * @param local whether the links lead nowhere but to this computer
 * @param cards one for each seat
 */
public record CardsPage(String title, String host, boolean local, List<Card> cards) {

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
