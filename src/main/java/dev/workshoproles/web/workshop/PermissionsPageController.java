package dev.workshoproles.web.workshop;

import java.util.List;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.PageNotFoundException;

/**
 * Shows the permissions that the console itself needs, for an administrator of the
 * account.
 */
@PerSeat
@Controller
class PermissionsPageController {

	private final PermissionReports reports;

	private final OrganizationRules rules;

	PermissionsPageController(PermissionReports reports, OrganizationRules rules) {
		this.reports = reports;
		this.rules = rules;
	}

	@GetMapping("/permissions")
	String permissions(Model model) {
		model.addAttribute("report", this.reports.report());
		model.addAttribute("organization", this.rules);
		return "permissions";
	}

	@GetMapping("/permissions/{use}.json")
	ResponseEntity<String> policy(@PathVariable ConsoleUse use, @RequestParam(defaultValue = "1") int part) {
		List<PolicyDocument> documents = this.reports.policies(use).documents();
		if (part < 1 || part > documents.size()) {
			throw new PageNotFoundException("error.404");
		}
		String number = (documents.size() > 1) ? "-" + part : "";
		String name = "workshop-roles-console-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-') + number
				+ ".json";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(documents.get(part - 1).normalized());
	}

}
