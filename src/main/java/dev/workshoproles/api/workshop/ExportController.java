package dev.workshoproles.api.workshop;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Download;
import dev.workshoproles.api.Paths;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.export.Dialect;
import dev.workshoproles.export.ExportedRoles;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
class ExportController {

	private final LocalWorkshop workshop;

	ExportController(LocalWorkshop workshop) {
		this.workshop = workshop;
	}

	@GetMapping(path = Paths.API + "/workshop/export/{dialect}",
			produces = { "text/x-shellscript", MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ResponseEntity<byte[]> exportRoles(@PathVariable String dialect, @RequestParam @Nullable String role) {
		Dialect wanted = Dialect.named(dialect).orElseThrow(() -> unknown(dialect));
		ExportedRoles all = ExportedRoles.of(this.workshop.here());
		return (role != null) ? answer(wanted, all.only(find(role)), wanted.fileName(role))
				: answer(wanted, all, wanted.fileName());
	}

	private RoleBlueprint find(String role) {
		return this.workshop.blueprint()
			.role(role)
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ROLE, role));
	}

	private static ResponseEntity<byte[]> answer(Dialect dialect, ExportedRoles roles, String fileName) {
		MediaType type = new MediaType(MediaType.valueOf(dialect.mediaType()), StandardCharsets.UTF_8);
		return Download.of(fileName, type, dialect.write(roles));
	}

	private static ProblemException unknown(String dialect) {
		String dialects = Stream.of(Dialect.values()).map(Dialect::slug).collect(Collectors.joining(", "));
		return ProblemException.of(ProblemType.UNKNOWN_DIALECT, dialect, dialects);
	}

}
