package dev.workshoproles.classroom.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.file.format.Names;
import dev.workshoproles.blueprint.file.format.Shape;
import dev.workshoproles.blueprint.file.format.TextShape;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * An entry of the class file: one seat by name, or several by number.
 *
 * @param count how many seats, numbered from 1; null for one with a name
 * @param name the seat's name
 * @param prefix the prefix of all names at the seat
 * @param roleArn the role that the console assumes at the seat
 * @param externalId what the role's trust policy asks for
 */
record SeatEntry(@Nullable Integer count, @Nullable String name, @Nullable String prefix, @Nullable String roleArn,
		@Nullable String externalId) {

	/**
	 * The values of {@code RoleArn} and {@code ExternalId} are those that AssumeRole of
	 * STS takes (STS API Reference); a role's ARN is as IAM makes it of its path and
	 * name.
	 */
	static final Shape SHAPE = new Shape.Fields(Map.of("count", new Shape.Whole(1, ClassFile.MAX_SEATS, "seats"),
			"name",
			TextShape.ANY.matching("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?",
					"must be 1 to 64 lower-case letters, digits or hyphens, no hyphen first or last"),
			"prefix", TextShape.ANY.matching(Names.CHARACTERS + "*", Names.MESSAGE).atMost(IamLimits.MAX_ROLE_NAME - 1),
			"roleArn",
			TextShape.ANY.matching("arn:aws[a-z-]*:iam::[0-9]{12}:role/([!-~]+/)?" + Names.CHARACTERS + "{1,64}",
					"must be the ARN of a role, arn:aws:iam::111111111111:role/name")
				.atMost(IamLimits.MAX_ARN),
			"externalId",
			TextShape.ANY.matching(
					"[\\w+=,.@:/-]{%d,%d}".formatted(IamLimits.MIN_EXTERNAL_ID, IamLimits.MAX_EXTERNAL_ID),
					"must have 2 to 1224 letters of the English alphabet, digits or characters +=,.@:/_-")));

	/**
	 * The seats of the entry.
	 * @param place where the entry is written
	 * @return none if it has errors that leave nothing to check
	 */
	List<PlacedSeat> seats(FieldPath place) {
		if (this.externalId != null && this.roleArn == null && !place.at("roleArn").isKnownToBeWrong()) {
			place.at("externalId").report("needs a roleArn: it is for the trust policy of that role");
		}
		if (this.count != null) {
			reportBesideCount("name", this.name, place);
			reportBesideCount("prefix", this.prefix, place);
			return numbered(this.count, place.at("count"));
		}
		if (this.name != null) {
			String namePrefix = (this.prefix != null) ? this.prefix : "";
			return List.of(new PlacedSeat(new Seat(this.name, namePrefix, role()), place.at("name"), place.at("prefix"),
					place.at("roleArn")));
		}
		if (!place.isKnownToBeWrong() && !place.at("name").isKnownToBeWrong()
				&& !place.at("count").isKnownToBeWrong()) {
			place.reportBeside("lacks name, or count");
		}
		return List.of();
	}

	private static void reportBesideCount(String field, @Nullable String value, FieldPath place) {
		if (value != null) {
			place.at(field).report("is for a single seat; seats by count are numbered");
		}
	}

	/** With so many digits that all names and prefixes are of one length. */
	private List<PlacedSeat> numbered(int number, FieldPath place) {
		int digits = Math.max(2, String.valueOf(number).length());
		List<PlacedSeat> seats = new ArrayList<>();
		IntStream.rangeClosed(1, number).mapToObj((each) -> ("%0" + digits + "d").formatted(each)).forEach((each) -> {
			seats.add(new PlacedSeat(new Seat("seat-" + each, "s" + each + "-", role()), place, place, place));
		});
		return seats;
	}

	private @Nullable AssumedRole role() {
		return (this.roleArn != null) ? new AssumedRole(this.roleArn, this.externalId) : null;
	}

}
