package dev.workshoproles.roles;

import java.time.InstantSource;

import org.springframework.context.support.GenericApplicationContext;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.blueprint.AccountChoices;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.carryout.HastyTime;
import dev.workshoproles.roles.carryout.Patience;
import dev.workshoproles.roles.carryout.Time;
import dev.workshoproles.roles.compare.OwnershipRecord;

/**
 * The role service without pauses: as many rounds as ever, for thousands of runs.
 */
public final class ImpatientRoles {

	private ImpatientRoles() {
	}

	/** With a record in memory, which only a workshop without tags needs. */
	public static RoleService service(Workshop workshop, Account account, ParallelCalls parallel) {
		return service(workshop, account, parallel, (id) -> Choices.NONE, new RememberedOwnership());
	}

	public static RoleService service(Workshop workshop, Account account, ParallelCalls parallel,
			AccountChoices choices, OwnershipRecord record) {
		return new RoleService(new LocalWorkshop(workshop, account, choices), record, parallel,
				patience(new HastyTime(1)), InstantSource.system());
	}

	/** One of a seat, which shares readings of its account with others. */
	public static RoleService sharing(Workshop workshop, Account account, ParallelCalls parallel, WholeAccount whole) {
		return new RoleService(new LocalWorkshop(workshop, account, (id) -> Choices.NONE), new RememberedOwnership(),
				parallel, patience(new HastyTime(1)), InstantSource.system(), whole);
	}

	/**
	 * Puts it into a console before it starts, and a tenth of the time that rounds may
	 * take.
	 */
	public static void register(GenericApplicationContext context) {
		context.registerBean("patience", Patience.class, () -> patience(new HastyTime(10)));
	}

	static Patience patience(Time time) {
		Patience usual = Patience.DEFAULT;
		return new Patience(usual.first(), usual.longest(), usual.rounds(), usual.limit(), time);
	}

}
