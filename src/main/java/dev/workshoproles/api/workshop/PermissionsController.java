package dev.workshoproles.api.workshop;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.API, produces = MediaType.APPLICATION_JSON_VALUE)
class PermissionsController {

	private final PermissionReports reports;

	PermissionsController(PermissionReports reports) {
		this.reports = reports;
	}

	@GetMapping("/permissions")
	PermissionsView getPermissions() {
		return PermissionsView.of(this.reports.report());
	}

}
