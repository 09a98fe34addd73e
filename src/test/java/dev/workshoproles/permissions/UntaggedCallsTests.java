package dev.workshoproles.permissions;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same where nothing may be tagged.
 */
class UntaggedCallsTests extends FullWorkshopCallsTests {

	private static final Workshop WORKSHOP = new OrganizationRules(null, null, Map.of(), false)
		.appliedTo(FullWorkshop.WORKSHOP);

	@Override
	Workshop workshop() {
		return WORKSHOP;
	}

	@ParameterizedTest
	@EnumSource
	void takesNoPermissionOnTags(ConsoleUse use) {
		ConsolePermissions permissions = new ConsolePermissions(WORKSHOP, "aws", "000000000000");
		assertThat(permissions.allowing(use).actions()).isNotEmpty().noneMatch((action) -> action.contains("Tag"));
		assertThat(permissions.questions(use)).flatExtracting((question) -> question.actions())
			.noneMatch((action) -> action.contains("Tag"));
	}

}
