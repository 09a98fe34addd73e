package dev.workshoproles.api.sandbox;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.api.sandbox.DrillsView.RoundView;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.NoSuchDrillException;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;

/**
 * Starts drills in the sandbox, and starts it over. On a real account there is nothing at
 * these paths.
 */
@RestController
@RequestMapping(path = Paths.API + "/sandbox", produces = MediaType.APPLICATION_JSON_VALUE)
class DrillsController {

	private final Optional<Drills> drills;

	DrillsController(Optional<Drills> drills) {
		this.drills = drills;
	}

	@GetMapping("/drills")
	DrillsView getDrills() {
		return DrillsView.of(drills());
	}

	@PostMapping(path = "/drills", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	RoundView startDrill(@RequestBody DrillBody body) {
		Drills here = drills();
		String name = body.named();
		try {
			return RoundView.of(here.start(name));
		}
		catch (NoSuchDrillException ex) {
			throw ProblemException.of(ProblemType.UNKNOWN_DRILL, name);
		}
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void emptySandbox() {
		drills().startOver();
	}

	private Drills drills() {
		return this.drills.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
	}

}
