package dev.workshoproles.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.ClassConsole;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.testsupport.RequiresBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The teacher at the wall of 300 seats: of which ten get their roles by two clicks, while
 * another window follows.
 */
@ClassConsole
@RequiresBrowser
@ExtendWith(Browsing.class)
class ClassWallIntegrationTests {

	private static final String READY = "/class?q=seat-29&state=READY";

	/**
	 * What is done for many seats waits for its turn among other tests. In milliseconds.
	 */
	private static final double PATIENCE = 60_000;

	@LocalServerPort
	private int port;

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	@Test
	void aTeacherHasRolesCreatedAtSomeSeatsAndWatches(Visit visit) {
		Page page = visit.page();
		page.navigate(address("/sign-in"));
		page.locator("#token").fill(ClassConsole.TOKEN);
		page.locator("form.sign-in button").click();
		page.waitForURL("**/class");
		assertThat(page.locator(".tile")).hasCount(ClassConsole.SEATS);
		Page wall = page.context().newPage();
		wall.navigate(address("/class?q=seat-29"));
		wall.locator("#pick-seat-295").check();

		page.navigate(address("/class?q=seat-29&picked"));
		page.locator("#picked button[value=CREATE]").click();
		assertThat(page.locator(".lead")).containsText("at 10 seats in 1 account");
		page.locator(".confirm .primary").click();
		assertThat(page.locator("#heading")).hasText("Roles created at 10 seats",
				new HasTextOptions().setTimeout(PATIENCE));
		assertThat(page.locator("#record a[href$='record.csv']")).isVisible();
		Review review = new Review();
		review.look(page, "act");

		assertThat(wall.locator(".tile.READY")).hasCount(10);
		assertThat(wall.locator("#pick-seat-295")).isChecked();
		wall.locator("#pick-seat-295").uncheck();
		review.look(wall, "wall");
		review.hold(2);
		page.navigate(address(READY));
		page.locator(".tile > a").first().click();
		assertThat(page.locator("#state")).hasText("All 3 roles are ready.");
		page.locator(".to-wall").click();
		assertThat(page).hasURL(Pattern.compile(".*/class"));
	}

	@Test
	void aParticipantSeesTheirSeatAndNoWayToTheWall(Visit visit) {
		Page page = visit.page();
		page.navigate(address("/seats/seat-289/join?key=" + key("seat-289")));
		assertThat(page.locator("header .seat")).hasText("seat-289");
		assertThat(page.locator("#state")).isVisible();
		assertThat(page.locator("nav a[href='/seats/seat-289/check']")).isVisible();
		assertThat(page.locator("a[href^='/class'], a[href$='/practise'], a[href$='/connect']")).hasCount(0);
	}

	private String key(String seat) {
		return this.links.key(this.seats.find(seat).orElseThrow());
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
