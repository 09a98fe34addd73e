package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.testsupport.RequiresBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser with the console's cookie, on a page of somebody else's. That page
 * stands on another port of this machine, which is the same site: SameSite does not help.
 */
@RequiresBrowser
@GuardedConsole
class BrowserAttacksIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RunHistory history;

	private BrowserContext visit;

	private HttpServer evil;

	@BeforeEach
	void signIn(Browser browser) throws IOException {
		this.visit = browser.newContext();
		Page page = this.visit.newPage();
		page.navigate(console("/"));
		page.fill("#token", "not-the-token");
		page.click("main button");
		assertThat(page.locator("#wrong").isVisible()).isTrue();
		page.fill("#token", GuardedConsole.TOKEN);
		page.click("main button");
		page.waitForURL(console("/"));
		assertThat(page.locator("h1").isVisible()).isTrue();
		this.evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.evil.start();
	}

	@AfterEach
	void close() {
		this.visit.close();
		this.evil.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "multipart/form-data" })
	void aForeignFormStartsNothing(String type) {
		for (String address : new String[] { "/runs", "/api/v1/runs" }) {
			Page page = evilPage("<form method=post enctype='" + type + "' action='" + console(address)
					+ "'><input name=action value=APPLY><input name='{\"action\":\"apply\",\"x\":\"' value='\"}'></form>"
					+ "<script>document.forms[0].submit()</script>");
			page.waitForURL(console(address));
			assertThat(page.content()).contains("foreign-origin");
		}
		assertThat(this.history.count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain" })
	void aForeignScriptStartsAndReadsNothing(String type) {
		Page page = evilPage("<p>nothing</p>");
		Object answer = page.evaluate("""
				async ([address, type]) => {
					const told = [];
					for (const mode of ['cors', 'no-cors']) {
						for (const method of ['POST', 'GET']) {
							const body = method === 'POST' ? '{"action":"apply"}' : undefined;
							const headers = {'Content-Type': type};
							await fetch(address, {method, mode, body, headers, credentials: 'include'})
								.then((answer) => answer.text(), () => '').then((text) => told.push(text));
						}
					}
					return told.join('');
				}""", new Object[] { console("/api/v1/runs"), type });
		assertThat(answer).isEqualTo("");
		assertThat(this.history.count()).isZero();
	}

	@Test
	void aForeignPageCannotFrameThePages() {
		Page page = evilPage("<iframe src='" + console("/") + "'></iframe>");
		page.waitForTimeout(500);
		assertThat(page.frames()).hasSize(2);
		assertThat(page.frames().get(1).content()).doesNotContain("Workshop Roles Console");
	}

	@Test
	void theSignInPageKeepsToItsOwnRules() {
		Page page = this.visit.newPage();
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage((message) -> complaints.add(message.type() + ": " + message.text()));
		page.navigate(console("/sign-in?expired"));
		assertThat(page.locator("main [role=alert]").isVisible()).isTrue();
		assertThat(complaints).noneMatch((complaint) -> complaint.startsWith("error"));
		page.click("header button[name=language][value=vi]");
		assertThat(page.url()).isEqualTo(console("/sign-in"));
		assertThat(page.locator("h1").textContent()).isEqualTo("Đăng nhập");
	}

	private Page evilPage(String html) {
		byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
		this.evil.createContext("/" + this.evil.hashCode() + html.hashCode(), (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		Page page = this.visit.newPage();
		page.navigate(
				"http://localhost:" + this.evil.getAddress().getPort() + "/" + this.evil.hashCode() + html.hashCode());
		return page;
	}

	private String console(String path) {
		return "http://localhost:" + this.port + path;
	}

}
