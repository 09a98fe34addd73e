package dev.workshoproles.web;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a visitor does again and again.
 */
record Console(Visit visit) {

	Page create() {
		Page page = this.visit.open("/");
		page.locator(".hero .primary").click();
		assertThat(page.locator(".run .badge-SUCCEEDED")).isVisible();
		return page;
	}

	/** Shows the plan of what the roles page's main button would do. */
	Page planRepair() {
		Page page = this.visit.open("/");
		page.locator(".hero form[action='/plans'] button:not(.danger)").first().click();
		page.waitForURL("**/plans/*");
		return page;
	}

	Page planRemoval() {
		Page page = this.visit.open("/");
		page.locator(".hero button.danger").click();
		page.waitForURL("**/plans/*");
		return page;
	}

	Page carryOut() {
		this.visit.page().locator(".confirm .primary").click();
		this.visit.page().waitForURL("**/runs/*");
		return this.visit.page();
	}

}
