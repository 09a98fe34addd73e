package dev.workshoproles.roles;

import java.time.InstantSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.PolicySimulator;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.blueprint.AccountChoices;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.carryout.Patience;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;

@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Patience patience() {
		return Patience.DEFAULT;
	}

	@Bean
	@PerSeat
	LocalWorkshop localWorkshop(Workshop workshop, Account account, AccountChoices choices) {
		return new LocalWorkshop(workshop, account, choices);
	}

	@Bean
	@PerSeat
	RoleService roleService(LocalWorkshop workshop, OwnershipRecord record, ParallelCalls parallel, Patience patience,
			Seat seat, ObjectProvider<WholeAccount.OfSeats> shared) {
		WholeAccount.OfSeats ofSeats = shared.getIfAvailable(() -> (other, account) -> WholeAccount.NONE);
		return new RoleService(workshop, record, parallel, patience, InstantSource.system(),
				ofSeats.of(seat, workshop.account()));
	}

	@Bean
	@PerSeat
	RoleSimulation roleSimulation(LocalWorkshop workshop, RoleService roles, PolicySimulator simulator) {
		return new RoleSimulation(workshop, roles, simulator, InstantSource.system());
	}

}
