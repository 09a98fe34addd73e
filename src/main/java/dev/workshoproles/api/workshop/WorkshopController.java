package dev.workshoproles.api.workshop;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.api.Paths;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.API, produces = MediaType.APPLICATION_JSON_VALUE)
class WorkshopController {

	private final LocalWorkshop workshop;

	private final Account account;

	private final StoredChoices choices;

	private final OrganizationRules rules;

	WorkshopController(LocalWorkshop workshop, Account account, StoredChoices choices, OrganizationRules rules) {
		this.workshop = workshop;
		this.rules = rules;
		this.account = account;
		this.choices = choices;
	}

	@GetMapping("/workshop")
	WorkshopView getWorkshop(Texts texts) {
		return WorkshopView.of(atTarget(), this.rules, texts);
	}

	@PutMapping(path = "/workshop/resources", consumes = MediaType.APPLICATION_JSON_VALUE)
	WorkshopView chooseResources(@RequestBody ResourcesBody body, Texts texts) {
		this.choices.choose(this.account.caller(), body.scope());
		return WorkshopView.of(atTarget(), this.rules, texts);
	}

	@PutMapping(path = "/workshop/parameters", consumes = MediaType.APPLICATION_JSON_VALUE)
	WorkshopView setParameters(@RequestBody ParametersBody body, Texts texts) {
		this.choices.setParameters(this.account.caller(), body.checked(this.workshop.blueprint().parameters()));
		return WorkshopView.of(atTarget(), this.rules, texts);
	}

	private Workshop atTarget() {
		return this.workshop.here().at(this.account.target().location());
	}

}
