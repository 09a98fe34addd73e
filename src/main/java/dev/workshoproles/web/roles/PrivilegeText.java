package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.compare.LeastPrivilege;
import dev.workshoproles.web.Sentences;

/**
 * The text about a role's least privilege score.
 *
 * @param score from 0 to 100
 * @param sentence the sentence about the score
 * @param excesses the excessive permissions
 */
record PrivilegeText(int score, String sentence, List<String> excesses) {

	static @Nullable PrivilegeText of(@Nullable LeastPrivilege privilege, Sentences sentences) {
		return (privilege != null) ? new PrivilegeText(privilege.score(), sentences.of(privilege),
				privilege.excesses().stream().map(sentences::of).toList()) : null;
	}

}
