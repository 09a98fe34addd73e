package dev.workshoproles.web.workshop;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.permissions.PermissionReports;

/**
 * Shows the permissions that the console itself needs, for an administrator of the
 * account.
 */
@Controller
class PermissionsPageController {

	private final PermissionReports reports;

	PermissionsPageController(PermissionReports reports) {
		this.reports = reports;
	}

	@GetMapping("/permissions")
	String permissions(Model model) {
		model.addAttribute("report", this.reports.report());
		return "permissions";
	}

}
