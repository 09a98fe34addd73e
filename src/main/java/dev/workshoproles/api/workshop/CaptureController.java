package dev.workshoproles.api.workshop;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.capture.CapturedWorkshop;
import dev.workshoproles.capture.Omission;
import dev.workshoproles.capture.RoleCapture;
import dev.workshoproles.capture.WorkshopZip;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.PerSeat;

/**
 * Makes workshop files of roles in the account.
 */
@PerSeat
@RestController
@RequestMapping(path = Paths.API + "/workshops/capture", consumes = MediaType.APPLICATION_JSON_VALUE)
class CaptureController {

	private final RoleCapture capture;

	CaptureController(RoleCapture capture) {
		this.capture = capture;
	}

	@PostMapping(produces = { MediaType.APPLICATION_JSON_VALUE, WorkshopZip.MEDIA_TYPE })
	CaptureView captureRoles(@RequestBody CaptureBody body, Texts texts) {
		CapturedWorkshop captured = this.capture.capture(body.named());
		return new CaptureView(captured.file(),
				captured.omissions().stream().map((omission) -> OmissionEntry.of(omission, texts)).toList());
	}

	/**
	 * The request body.
	 *
	 * @param roles the real names of the roles to capture
	 */
	record CaptureBody(@Nullable List<String> roles) implements StrictBody {

		private List<String> named() {
			if (this.roles == null || this.roles.isEmpty()) {
				throw BodyProblems.missing("roles");
			}
			return this.roles;
		}

	}

	/** The captured workshop. */
	record CaptureView(ObjectNode workshop, List<OmissionEntry> omissions) implements WorkshopFileView {
	}

	/** Something that is not in it. */
	record OmissionEntry(String reason, String role, String message) {

		private static OmissionEntry of(Omission omission, Texts texts) {
			return new OmissionEntry(omission.reason().name(), omission.role(), texts.say(omission));
		}

	}

}
