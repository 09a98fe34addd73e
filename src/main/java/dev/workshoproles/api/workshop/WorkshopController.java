package dev.workshoproles.api.workshop;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.api.Paths;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.LocalWorkshop;

@RestController
@RequestMapping(path = Paths.API, produces = MediaType.APPLICATION_JSON_VALUE)
class WorkshopController {

	private final LocalWorkshop workshop;

	private final Account account;

	WorkshopController(LocalWorkshop workshop, Account account) {
		this.workshop = workshop;
		this.account = account;
	}

	@GetMapping("/workshop")
	WorkshopView getWorkshop(Texts texts) {
		return WorkshopView.of(atTarget(), texts);
	}

	private Workshop atTarget() {
		return this.workshop.here().at(this.account.target().location());
	}

}
