package dev.workshoproles.api.roles;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.API + "/roles", produces = MediaType.APPLICATION_JSON_VALUE)
public class EffectiveController {

	private final RoleSimulation simulation;

	EffectiveController(RoleSimulation simulation) {
		this.simulation = simulation;
	}

	@GetMapping("/{name}/effective")
	EffectiveView getEffectivePermissions(@PathVariable String name, Texts texts) {
		return EffectiveView.of(this.simulation.of(name), texts);
	}

}
