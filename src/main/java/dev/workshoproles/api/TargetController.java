package dev.workshoproles.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.Account;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.API, produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
class TargetController {

	private final Account account;

	TargetController(Account account) {
		this.account = account;
	}

	@GetMapping("/target")
	TargetView getTarget(Texts texts) {
		return TargetView.of(this.account.target(), texts);
	}

}
