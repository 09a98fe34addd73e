package dev.workshoproles.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.plan.UnknownRoleException;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.PlanOutdatedException;
import dev.workshoproles.runs.PlanToReviewException;
import dev.workshoproles.runs.UnknownPlanException;
import dev.workshoproles.runs.database.StorageFault;
import dev.workshoproles.runs.database.StorageFullException;
import dev.workshoproles.runs.execution.RunInProgressException;
import dev.workshoproles.web.frame.FrameAdvice;

/**
 * Turns exceptions into pages with an explanation and advice.
 */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

	private final FrameAdvice frame;

	private final Sentences sentences;

	PageErrors(FrameAdvice frame, Sentences sentences) {
		this.frame = frame;
		this.sentences = sentences;
	}

	@ExceptionHandler
	String inProgress(RunInProgressException ex) {
		return "redirect:/runs/" + ex.runId() + "?busy";
	}

	@ExceptionHandler
	String outdated(PlanOutdatedException ex) {
		return "redirect:/plans/" + ex.fresh().id() + "?outdated";
	}

	@ExceptionHandler
	String toReview(PlanToReviewException ex) {
		return "redirect:/plans/" + ex.plan().id() + "?look";
	}

	@ExceptionHandler
	String denied(PlanDeniedException ex) {
		return "redirect:/plans/" + ex.plan().id() + "?denied";
	}

	/** Of a page that was open at the end; the frame says when that was. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String over(ClassOverException ex, HttpServletRequest request, Model model) {
		model.addAttribute("code", "error.OVER");
		return page("errors/nothing", request, model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String unavailable(AccountException ex, HttpServletRequest request, Model model) {
		model.addAttribute("problem", ErrorText.of(ex.error(), this.sentences));
		return page("errors/account", request, model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String nothingHere(PageNotFoundException ex, HttpServletRequest request, Model model) {
		model.addAttribute("code", ex.code());
		return page("errors/nothing", request, model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknownPlan(UnknownPlanException ex, HttpServletRequest request, Model model) {
		return nothingHere(new PageNotFoundException("plan.unknown"), request, model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknownRole(UnknownRoleException ex, HttpServletRequest request, Model model) {
		return nothingHere(new PageNotFoundException("error.404"), request, model);
	}

	/** Rethrows anything that is not a storage fault. */
	@ExceptionHandler
	String storage(NestedRuntimeException ex, HttpServletRequest request, Model model, HttpServletResponse response) {
		return storage(StorageFault.of(ex).orElseThrow(() -> ex), request, model, response);
	}

	@ExceptionHandler
	String full(StorageFullException ex, HttpServletRequest request, Model model, HttpServletResponse response) {
		return storage(StorageFault.FULL, request, model, response);
	}

	private String storage(StorageFault fault, HttpServletRequest request, Model model, HttpServletResponse response) {
		response
			.setStatus(((fault == StorageFault.FULL) ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE)
				.value());
		model.addAttribute("code", "error." + fault);
		return page("errors/nothing", request, model);
	}

	/** The model of an error page is empty at first. */
	private String page(String view, HttpServletRequest request, Model model) {
		this.frame.addTo(request, model);
		return view;
	}

}
