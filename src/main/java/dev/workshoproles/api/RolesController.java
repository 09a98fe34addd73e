package dev.workshoproles.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.roles.RoleService;

@RestController
@RequestMapping(path = Paths.API + "/roles", produces = MediaType.APPLICATION_JSON_VALUE)
class RolesController {

	private final RoleService roles;

	private final Account account;

	RolesController(RoleService roles, Account account) {
		this.roles = roles;
		this.account = account;
	}

	@GetMapping
	@Problems({ ProblemType.ACCOUNT_ERROR, ProblemType.CREDENTIALS })
	RolesView getRoles(Texts texts) {
		return RolesView.of(this.account.target(), this.roles.status(), texts);
	}

	@GetMapping("/{name}")
	@Problems({ ProblemType.UNKNOWN_ROLE, ProblemType.ACCOUNT_ERROR, ProblemType.CREDENTIALS })
	RoleView getRole(@PathVariable String name, Texts texts) {
		return RoleView.of(this.roles.status(name), texts);
	}

}
