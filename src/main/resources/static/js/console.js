// What a page can do better with a script. Every page works without it.

// --- Copying. Without a secure context, such as a plain address in the network, there is no clipboard.

async function copy(event) {
	const source = event.currentTarget;
	event.preventDefault();
	await navigator.clipboard.writeText(source.dataset.copy);
	const said = document.createElement("span");
	said.setAttribute("role", "status");
	said.className = "copied";
	source.after(said);
	said.textContent = source.dataset.copied;
	setTimeout(() => said.remove(), 2000);
}

function offerCopying(part) {
	if (navigator.clipboard) {
		part.querySelectorAll("[data-copy]").forEach((source) => {
			source.hidden = false;
			source.addEventListener("click", copy);
		});
	}
}

offerCopying(document);
document.addEventListener("htmx:afterSwap", (event) => offerCopying(event.target));

// --- Parts that take long to find out come after the page that they belong to.

async function load(part) {
	const address = part.dataset.load;
	delete part.dataset.load;
	try {
		const answer = await fetch(address, { headers: { "X-Part": "1" } });
		if (answer.ok && !answer.redirected) {
			part.innerHTML = await answer.text();
		}
	}
	catch {
		// The link in its place stays.
	}
}

const loadParts = () => document.querySelectorAll("[data-load]").forEach(load);

loadParts();
document.addEventListener("htmx:afterSwap", loadParts);

// --- A second click must not send a form twice.

document.addEventListener("submit", (event) => {
	const button = event.submitter;
	if (button && event.target.method === "post") {
		button.setAttribute("aria-busy", "true");
		event.target.addEventListener("submit", (again) => again.preventDefault(), { once: true });
	}
});

// A page shown again by the back button can be used again.
window.addEventListener("pageshow", (event) => {
	if (event.persisted) {
		window.location.reload();
	}
});

// --- Times in the reader's own time zone.

function localTimes(part) {
	const language = document.documentElement.lang;
	const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
	const withZone = new Intl.DateTimeFormat(language,
		{ year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" });
	part.querySelectorAll("time[data-local]").forEach((time) => {
		time.title = time.title || time.textContent;
		time.textContent = ((time.dataset.local === "zone") ? withZone : format).format(new Date(time.dateTime));
	});
	const zoned = new Intl.DateTimeFormat(document.documentElement.lang,
		{ year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" });
	part.querySelectorAll("time[data-zoned]").forEach((time) => time.textContent = zoned.format(new Date(time.dateTime)));
	// Of today, the time of day is enough.
	const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
	const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "short" });
	const today = new Date().toDateString();
	part.querySelectorAll("time[data-clock]").forEach((time) => {
		const moment = new Date(time.dateTime);
		time.title = format.format(moment);
		time.textContent = (moment.toDateString() === today ? clock : day).format(moment);
	});
}

localTimes(document);

// --- How long pasted credentials are still good for.

function countDown() {
	document.querySelectorAll("[data-until]").forEach((left) => {
		const minutes = Math.ceil((Date.parse(left.dataset.until) - Date.now()) / 60_000);
		left.textContent = (minutes > 0) ? left.dataset.said.replace("{0}", minutes) : left.dataset.ended;
	});
}

if (document.querySelector("[data-until]")) {
	setInterval(countDown, 5_000);
	countDown();
}

// --- From when what was just made can be used: the light turns green by itself. Only the time that is left counts here,
// for the clocks of browser and console may differ.

function turnLights() {
	const waiting = [...document.querySelectorAll(".light[data-left]")];
	waiting.forEach((light) => {
		light.dataset.turns = light.dataset.turns || performance.now() + light.dataset.left * 1000;
		const left = Math.ceil((light.dataset.turns - performance.now()) / 1000);
		const said = light.querySelector(".light-left");
		if (left > 0) {
			said.textContent = said.dataset.said.replace("{0}", left);
			return;
		}
		const sentence = light.querySelector("strong");
		sentence.textContent = sentence.dataset.green;
		light.classList.add("light-green");
		light.querySelectorAll(".light-left, .light-why").forEach((part) => part.remove());
		delete light.dataset.left;
	});
}

setInterval(turnLights, 500);

// --- A plan's choices take effect at once: the plan with them is shown.

document.querySelector(".confirm .choices")?.addEventListener("change", (event) => {
	const update = document.getElementById("update");
	event.target.form.requestSubmit(update);
});

// --- A run that is followed: what one has opened stays open, the browser's tab says how the run stands, times go on, and
// a console that does not answer is noticed within three seconds.

const progress = document.getElementById("progress");
const SILENCE = 2_800;

function showTab() {
	const tab = document.getElementById("tab");
	document.title = tab.dataset.title;
	document.getElementById("icon").href = tab.dataset.icon;
	return tab.dataset.ended === "true";
}

function letTimeGoOn() {
	const number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	progress.querySelectorAll("[data-elapsed]").forEach((time) => {
		time.dataset.since = time.dataset.since || Date.now() - time.dataset.elapsed;
		time.textContent = time.dataset.said.replace("{0}", number.format((Date.now() - time.dataset.since) / 1000));
	});
}

if (progress) {
	const lost = document.getElementById("lost");
	let heard = Date.now();
	let opened = [];
	let focused;
	const hear = () => {
		heard = Date.now();
		lost.hidden = true;
	};
	const watch = setInterval(() => {
		letTimeGoOn();
		if (!document.hidden && Date.now() - heard > SILENCE) {
			lost.hidden = false;
		}
	}, 200);
	const on = (name, listener) => document.body.addEventListener(name, listener);
	on("htmx:sendError", () => lost.hidden = false);
	on("htmx:sseError", () => progress.dispatchEvent(new Event("look")));
	on("htmx:afterOnLoad", hear);
	document.addEventListener("visibilitychange", hear);
	on("htmx:beforeSwap", () => {
		opened = [...progress.querySelectorAll("details[open]")].map((one) => one.id);
		focused = progress.contains(document.activeElement) ? document.activeElement.closest("[id]")?.id : null;
	});
	on("htmx:afterSwap", () => {
		opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
		if (focused && !progress.contains(document.activeElement)) {
			document.getElementById(focused)?.focus({ preventScroll: true });
		}
		localTimes(progress);
		letTimeGoOn();
		if (showTab()) {
			clearInterval(watch);
			hear();
		}
	});
	letTimeGoOn();
}

// --- A page that follows the account: asked for again every ten seconds while somebody sees it, more often during a run.

const PERIOD = 10_000;
const BUSY_PERIOD = 2_500;
const live = () => document.getElementById("live");
let asking = false;
let asked = Date.now();

// Of a page with many parts only those are replaced that differ, so that what one points at or has selected stays.
function patch(fresh) {
	localTimes(fresh);
	const ids = (root) => [...root.querySelectorAll("[data-part]")].map((part) => part.id);
	if (ids(fresh).join() !== ids(live()).join()) {
		show(fresh);
		return;
	}
	fresh.querySelectorAll("[data-part]").forEach((part) => {
		const old = document.getElementById(part.id);
		if (!old.isEqualNode(part)) {
			const focus = old.contains(document.activeElement) ? document.activeElement.id || old.querySelector("a, button")?.id : null;
			const picked = old.querySelector("input[type=checkbox]")?.checked;
			old.replaceWith(part);
			const box = part.querySelector("input[type=checkbox]");
			if (box) {
				box.checked = picked;
			}
			if (focus) {
				document.getElementById(focus)?.focus({ preventScroll: true });
			}
		}
	});
}

function show(fresh) {
	const picked = [...live().querySelectorAll("input[type=checkbox][id]")].filter((box) => box.checked !== box.defaultChecked);
	const typed = [...live().querySelectorAll("input[type=search][id]")].filter((field) => field.value !== field.defaultValue);
	const open = [...live().querySelectorAll("details[open]")].map((one) => one.id);
	const focus = document.activeElement?.id;
	live().replaceWith(fresh);
	picked.filter((box) => document.getElementById(box.id)).forEach((box) => document.getElementById(box.id).checked = box.checked);
	typed.filter((field) => document.getElementById(field.id)).forEach((field) => document.getElementById(field.id).value = field.value);
	open.filter((id) => id).forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
	offerCopying(fresh);
	window.htmx?.process(fresh);
	if (focus) {
		document.getElementById(focus)?.focus({ preventScroll: true });
	}
}

function replace(id, page) {
	const old = document.getElementById(id);
	const fresh = page.getElementById(id);
	if (old && fresh) {
		old.replaceWith(fresh);
	}
	else if (old) {
		old.remove();
	}
	else if (fresh) {
		document.querySelector("header.site").after(fresh);
	}
}

async function follow() {
	const isPatched = Boolean(live().dataset.events);
	if (asking || document.hidden || (!isPatched && live().contains(document.activeElement?.closest("form")))) {
		return;
	}
	asking = true;
	asked = Date.now();
	const lost = document.getElementById("lost");
	try {
		const answer = await fetch(window.location.href, { headers: { "X-Live": "1" }, signal: AbortSignal.timeout(PERIOD) });
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const fresh = page.getElementById("live");
		if (answer.redirected || !fresh) {
			window.location.reload();
			return;
		}
		if (isPatched) {
			patch(fresh);
			document.title = page.title;
			listen();
		}
		else if (fresh.dataset.version !== live().dataset.version) {
			show(fresh);
			document.title = page.title;
		}
		replace("work", page);
		const time = document.querySelector("#read-at time");
		const read = page.querySelector("#read-at time");
		if (time && read) {
			time.dateTime = read.dateTime;
			showReadAt();
		}
		lost.hidden = true;
	}
	catch {
		lost.hidden = false;
	}
	finally {
		asking = false;
	}
}

function age() {
	const time = document.querySelector("#read-at time");
	if (time) {
		const seconds = Math.max(0, Math.round((Date.now() - Date.parse(time.dateTime)) / 1000));
		time.textContent = time.dataset.ago.replace("{0}", seconds);
	}
}

// What paper says instead of how long ago it was.
function showReadAt() {
	const time = document.querySelector("#read-at time");
	const printed = document.querySelector(".printed time");
	if (time && printed) {
		printed.dateTime = time.dateTime;
		localTimes(printed.parentElement);
	}
}

// --- A page of a class is told of changes. The wall that it then gets may be a moment old, so it asks once more.

const SOON = 1_000;
let events = null;
let soon = null;
let last = null;

function followSoon() {
	soon ??= setTimeout(() => {
		soon = null;
		if (asking) {
			followSoon();
		}
		else {
			follow();
		}
	}, Math.max(0, asked + SOON - Date.now()));
}

function changed() {
	followSoon();
	clearTimeout(last);
	last = setTimeout(followSoon, SOON * 1.2);
}

// A browser has few connections to one console, so pages that nobody sees use none.
function listen() {
	const address = document.hidden ? null : live()?.dataset.events;
	if (address && !events) {
		events = new EventSource(address);
		events.addEventListener("changed", changed);
		events.addEventListener("error", followSoon);
	}
	else if (!address && events) {
		events.close();
		events = null;
	}
}

if (live()) {
	listen();
	document.addEventListener("visibilitychange", listen);
	setInterval(() => {
		age();
		if (Date.now() - asked >= (document.getElementById("work") ? BUSY_PERIOD : PERIOD)) {
			follow();
		}
	}, 500);
	document.addEventListener("visibilitychange", follow);
	age();
}

// A link to a row, or to something in one, opens it.
function openTarget() {
	const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
	target?.closest("details")?.setAttribute("open", "");
}

window.addEventListener("hashchange", openTarget);
openTarget();
