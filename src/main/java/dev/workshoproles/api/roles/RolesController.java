package dev.workshoproles.api.roles;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.api.Paths;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.API + "/roles",
		produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
public class RolesController {

	private final Workshop workshop;

	private final RoleService roles;

	private final Account account;

	private final RunHistory history;

	RolesController(Workshop workshop, RoleService roles, Account account, RunHistory history) {
		this.workshop = workshop;
		this.roles = roles;
		this.account = account;
		this.history = history;
	}

	@GetMapping
	RolesView getRoles(Texts texts) {
		List<RoleState> states = this.roles.status().roles();
		Propagation propagation = Propagation.of(this.history);
		return RolesView.of(this.account.target(),
				states.stream().map((role) -> view(role, propagation, texts)).toList(), texts);
	}

	@GetMapping("/{name}")
	RoleView getRole(@PathVariable String name, Texts texts) {
		RoleState state = this.roles.status(name);
		return view(state, Propagation.of(this.history), texts);
	}

	private RoleView view(RoleState role, Propagation propagation, Texts texts) {
		return RoleView.of(role, this.workshop.unset(role.blueprint()), propagation.usableFrom(role).orElse(null),
				texts);
	}

}
