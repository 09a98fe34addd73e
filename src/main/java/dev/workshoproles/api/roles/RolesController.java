package dev.workshoproles.api.roles;

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

@RestController
@RequestMapping(path = Paths.API + "/roles", produces = MediaType.APPLICATION_JSON_VALUE)
public class RolesController {

	private final Workshop workshop;

	private final RoleService roles;

	private final Account account;

	RolesController(Workshop workshop, RoleService roles, Account account) {
		this.workshop = workshop;
		this.roles = roles;
		this.account = account;
	}

	@GetMapping
	RolesView getRoles(Texts texts) {
		return RolesView.of(this.account.target(),
				this.roles.status().roles().stream().map((role) -> view(role, texts)).toList(), texts);
	}

	@GetMapping("/{name}")
	RoleView getRole(@PathVariable String name, Texts texts) {
		return view(this.roles.status(name), texts);
	}

	private RoleView view(RoleState role, Texts texts) {
		return RoleView.of(role, this.workshop.unset(role.blueprint()), texts);
	}

}
