package dev.workshoproles.api.roles;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.RoleService;

@RestController
@RequestMapping(path = Paths.API + "/roles", produces = MediaType.APPLICATION_JSON_VALUE)
public class RolesController {

	private final RoleService roles;

	private final Account account;

	RolesController(RoleService roles, Account account) {
		this.roles = roles;
		this.account = account;
	}

	@GetMapping
	RolesView getRoles(Texts texts) {
		return RolesView.of(this.account.target(), this.roles.status(), texts);
	}

	@GetMapping("/{name}")
	RoleView getRole(@PathVariable String name, Texts texts) {
		return RoleView.of(this.roles.status(name), texts);
	}

}
