package dev.workshoproles.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class UntouchedTextTests {

	private static final String LAN = "arn:aws:iam::000000000000:user/lan";

	private static final String MINH = "arn:aws:iam::000000000000:user/minh";

	private final Sentences sentences = sentences();

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Sentences(messages);
	}

	@BeforeEach
	void speakEnglish() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	private List<String> said(Untouched... untouched) {
		return UntouchedText.blocked(List.of(untouched), this.sentences)
			.stream()
			.flatMap((text) -> text.sentences().stream())
			.toList();
	}

	private static Untouched by(ResourceType type, String name, String creator) {
		return Untouched.of(type, name, Reason.CREATED_BY_OTHERS, List.of(creator));
	}

	@Test
	void whatSomebodyElseCreatedIsSaidOnce() {
		assertThat(said(by(ResourceType.ROLE, "A", LAN), by(ResourceType.ROLE, "B", LAN),
				by(ResourceType.POLICY, "C", LAN)))
			.containsExactly(
					"2 roles and 1 policy were created with this console by somebody else, " + LAN + ": A, B, C.");
	}

	@Test
	void whatOthersCreatedIsSaidOfEachOfThem() {
		assertThat(said(by(ResourceType.ROLE, "A", LAN), by(ResourceType.ROLE, "B", MINH))).containsExactly(
				"The role A was created with this console by somebody else: " + LAN + ".",
				"The role B was created with this console by somebody else: " + MINH + ".");
	}

	@Test
	void handMadeThingsAreOfOneKindWhateverUsesThem() {
		assertThat(said(Untouched.of(ResourceType.ROLE, "A", Reason.FOREIGN, List.of()),
				Untouched.of(ResourceType.POLICY, "B", Reason.FOREIGN, List.of("arn"))))
			.containsExactly("1 role and 1 policy were made by hand or by another tool. The console does not touch "
					+ "them: A, B.");
	}

	@Test
	void aBoundaryThatDoesNotExistIsSaidOnceWithWhatToDo() {
		String boundary = "arn:aws:iam::000000000000:policy/limit";
		List<Untouched> waiting = Stream.of("A", "B")
			.map((role) -> Untouched.of(ResourceType.ROLE, role, Reason.BOUNDARY_POLICY_MISSING, List.of(boundary)))
			.toList();
		assertThat(UntouchedText.blocked(waiting, this.sentences)).containsExactly(new UntouchedText(
				List.of("2 roles (A, B) need the permissions boundary " + boundary + ", but there is no such policy. "
						+ "Create it, or set console.permissions-boundary to the right one."),
				"Ask whoever runs the account for the boundary’s exact ARN. A setting takes effect when the console "
						+ "is restarted."));
	}

	@Test
	void whatHasItsOwnCauseHasItsOwnSentence() {
		assertThat(said(Untouched.of(ResourceType.ROLE, "A", Reason.POLICY_BLOCKED, List.of("C")),
				Untouched.of(ResourceType.ROLE, "B", Reason.POLICY_BLOCKED, List.of("C"))))
			.hasSize(2);
	}

}
