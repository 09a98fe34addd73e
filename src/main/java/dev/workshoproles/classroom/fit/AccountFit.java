package dev.workshoproles.classroom.fit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What the seats in an account need, and how much of it the account has room for.
 *
 * @param accountId the account
 * @param seats how many seats are in it
 * @param needed what they need that does not exist
 * @param room how much more the account may have by its quotas
 */
public record AccountFit(String accountId, int seats, Amount needed, Amount room) {

	/**
	 * Whether all that is needed has room.
	 * @return whether no quota is in the way
	 */
	public boolean fits() {
		return this.needed.fitsIn(this.room);
	}

	/**
	 * What has no room.
	 * @return a sentence for each quota that is in the way
	 */
	public List<MessageSourceResolvable> lacks() {
		List<MessageSourceResolvable> lacks = new ArrayList<>();
		addLack("ROLES", this.needed.roles(), this.room.roles(), lacks);
		addLack("POLICIES", this.needed.policies(), this.room.policies(), lacks);
		addLack("INSTANCE_PROFILES", this.needed.instanceProfiles(), this.room.instanceProfiles(), lacks);
		return List.copyOf(lacks);
	}

	private void addLack(String kind, int number, int most, List<MessageSourceResolvable> lacks) {
		if (number > most) {
			lacks.add(new DefaultMessageSourceResolvable(new String[] { "fit." + kind },
					new Object[] { this.seats, this.needed.roles(), this.needed.policies(),
							this.needed.instanceProfiles(), this.accountId, most }));
		}
	}

}
