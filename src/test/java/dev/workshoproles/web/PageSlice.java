package dev.workshoproles.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.problem.ProblemWriter;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.capture.RoleCapture;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.seats.ClassEnd;

/**
 * The controllers of the pages with their templates, and nothing below them. It is the
 * same for all, so that it is started once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
		excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.workshoproles\\.(api|access|sandbox)\\..*"))
@AutoConfigureMockMvc(addFilters = false)
@Import({ Sentences.class, WebConfiguration.class, ProblemWriter.class, PageSlice.Lab.class })
@MockitoBean(types = { Account.class, RoleService.class, RunService.class, RunHistory.class, Preflight.class,
		StoredChoices.class, RoleCapture.class, RoleSimulation.class, ClassEnd.class, PermissionReports.class,
		OrganizationRules.class, Drills.class })
public @interface PageSlice {

	@TestConfiguration(proxyBeanMethods = false)
	class Lab {

		@Bean
		Workshop workshop() {
			return Given.WORKSHOP;
		}

		@Bean
		WorkshopReviews workshopReviews() {
			return new WorkshopReviews(WorkshopSettings.NONE);
		}

		@Bean
		LocalWorkshop localWorkshop(Workshop workshop, Account account) {
			return new LocalWorkshop(workshop, account, (id) -> Choices.NONE);
		}

	}

}
