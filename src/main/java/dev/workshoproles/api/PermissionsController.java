package dev.workshoproles.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;

@RestController
@RequestMapping(path = Paths.API, produces = MediaType.APPLICATION_JSON_VALUE)
class PermissionsController {

	private final Workshop workshop;

	private final Account account;

	PermissionsController(Workshop workshop, Account account) {
		this.workshop = workshop;
		this.account = account;
	}

	@GetMapping("/permissions")
	PermissionsView getPermissions() {
		return PermissionsView.of(this.workshop, this.account.target().caller());
	}

}
