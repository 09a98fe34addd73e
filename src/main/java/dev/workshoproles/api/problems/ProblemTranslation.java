package dev.workshoproles.api.problems;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.DeniedView;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.classroom.work.ActInProgressException;
import dev.workshoproles.classroom.work.UnknownSeatException;
import dev.workshoproles.permissions.Appeal;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.roles.plan.UnknownRoleException;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.PlanOutdatedException;
import dev.workshoproles.runs.UnknownPlanException;
import dev.workshoproles.runs.database.StorageFault;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;
import dev.workshoproles.runs.execution.RunInProgressException;

/**
 * Translates exceptions into problems. Unexpected ones are only logged.
 */
class ProblemTranslation {

	private static final Logger logger = LoggerFactory.getLogger(ProblemTranslation.class);

	private final Map<Class<?>, Function<Exception, Problem>> translations = new HashMap<>();

	ProblemTranslation() {
		on(ProblemException.class, ProblemException::problem);
		on(UnknownRoleException.class, (ex) -> Problem.of(ProblemType.UNKNOWN_ROLE, ex.role()));
		on(UnknownPlanException.class, (ex) -> Problem.of(ProblemType.UNKNOWN_PLAN));
		on(IdempotencyKeyReusedException.class, (ex) -> Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
		on(RunInProgressException.class, ProblemTranslation::inProgress);
		on(PlanOutdatedException.class, ProblemTranslation::outdated);
		on(PlanDeniedException.class, ProblemTranslation::denied);
		on(ClassOverException.class, (ex) -> Problem.of(ProblemType.CLASS_OVER, ex.end().toString()));
		on(UnknownSeatException.class, (ex) -> Problem.of(ProblemType.UNKNOWN_SEAT, ex.seat()));
		on(ActInProgressException.class, ProblemTranslation::inProgress);
		on(AccountException.class, (ex) -> account(ex.error()));
		on(HttpMessageNotReadableException.class, BodyProblems::of);
		on(MethodArgumentTypeMismatchException.class, (ex) -> ParameterProblems.invalid(ex.getName()));
		on(HandlerMethodValidationException.class, ParameterProblems::of);
		on(InvalidParameterException.class, (ex) -> Problem.of(ProblemType.MALFORMED_REQUEST));
		on(RequestRejectedException.class, (ex) -> Problem.of(ProblemType.MALFORMED_REQUEST));
		on(NoResourceFoundException.class, (ex) -> Problem.of(ProblemType.NOT_FOUND));
		on(HttpRequestMethodNotSupportedException.class, ProblemTranslation::method);
		on(HttpMediaTypeNotSupportedException.class, ProblemTranslation::contentType);
		on(HttpMediaTypeNotAcceptableException.class,
				(ex) -> Problem.of(ProblemType.NOT_ACCEPTABLE, MediaType.toString(ex.getSupportedMediaTypes())));
	}

	private <E extends Exception> void on(Class<E> type, Function<E, Problem> translation) {
		this.translations.put(type, (ex) -> translation.apply(type.cast(ex)));
	}

	Problem translate(Exception ex) {
		Function<Exception, Problem> translation = null;
		for (Class<?> type = ex.getClass(); translation == null && type != null; type = type.getSuperclass()) {
			translation = this.translations.get(type);
		}
		if (translation != null) {
			return translation.apply(ex);
		}
		return StorageFault.of(ex).map((fault) -> storage(fault, ex)).orElseGet(() -> {
			logger.error("Unexpected", ex);
			return Problem.of(ProblemType.INTERNAL_ERROR);
		});
	}

	private static Problem storage(StorageFault fault, Exception ex) {
		logger.warn("Nothing can be stored: {}", ex.getMessage());
		return Problem.of((fault == StorageFault.FULL) ? ProblemType.STORAGE_FULL : ProblemType.STORAGE_UNAVAILABLE);
	}

	private static Problem inProgress(RunInProgressException ex) {
		String run = Paths.run(ex.runId());
		return Problem.of(ProblemType.RUN_IN_PROGRESS, run).with("run", run).header(HttpHeaders.LOCATION, run);
	}

	private static Problem inProgress(ActInProgressException ex) {
		String act = Paths.act(ex.act());
		return Problem.of(ProblemType.ACT_IN_PROGRESS, act)
			.with("act", act)
			.with("seats", ex.seats())
			.header(HttpHeaders.LOCATION, act);
	}

	private static Problem outdated(PlanOutdatedException ex) {
		String plan = Paths.plan(ex.fresh().id());
		return Problem.of(ProblemType.PLAN_OUTDATED, plan).with("plan", plan).header(HttpHeaders.LOCATION, plan);
	}

	private static Problem denied(PlanDeniedException ex) {
		String plan = Paths.plan(ex.plan().id());
		String actions = ex.denied().stream().map(DeniedAction::action).distinct().collect(Collectors.joining(", "));
		return Problem.of(ProblemType.PLAN_DENIED, actions, plan)
			.with("plan", plan)
			.with("denied", DeniedView.of(ex.denied(), ex.plan().plan()));
	}

	private static Problem account(AccountError error) {
		ProblemType type = error.concernsCredentials() ? ProblemType.CREDENTIALS : ProblemType.ACCOUNT_ERROR;
		return Problem.of(type, error)
			.with("code", error.code())
			.with("operation", error.operation())
			.with("permission", error.permission())
			.with("refusedBy", error.refusedBy())
			.with("advice", error.advice())
			.with("ask", Appeal.of(error, null))
			.with("accountMessage", ErrorView.accountMessage(error));
	}

	private static Problem method(HttpRequestMethodNotSupportedException ex) {
		String[] supported = ex.getSupportedMethods();
		String allowed = (supported != null) ? String.join(", ", supported) : "";
		return Problem.of(ProblemType.METHOD_NOT_ALLOWED, ex.getMethod(), allowed).header(HttpHeaders.ALLOW, allowed);
	}

	private static Problem contentType(HttpMediaTypeNotSupportedException ex) {
		String supported = MediaType.toString(ex.getSupportedMediaTypes());
		return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, supported).header(HttpHeaders.ACCEPT, supported);
	}

}
