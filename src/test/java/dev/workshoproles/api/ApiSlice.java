package dev.workshoproles.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.bean.override.mockito.MockitoBean;

import dev.workshoproles.account.Account;
import dev.workshoproles.api.runs.EventStreams;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.capture.RoleCapture;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.StoredChoices;

/**
 * The API with mocks below it. It is the same for all, so that it is started once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ControllerSlice
@MockitoBean(types = { Account.class, RoleService.class, RoleSimulation.class, RoleCapture.class, RunService.class,
		RunHistory.class, EventStreams.class, Preflight.class, PermissionReports.class, StoredChoices.class,
		Workshop.class, LocalWorkshop.class, OrganizationRules.class, WorkshopReviews.class, Drills.class })
public @interface ApiSlice {

}
