// What a page can do better with a script. Every page works without it.

function offerCopying(button) {
	button.hidden = false;
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(button.dataset.copy);
		const said = document.createElement("span");
		said.setAttribute("role", "status");
		said.className = "copied";
		button.after(said);
		said.textContent = button.dataset.copied;
		setTimeout(() => said.remove(), 2000);
	});
}

// Without a secure context, such as a plain address in the network, there is no clipboard.
if (navigator.clipboard) {
	document.querySelectorAll("button[data-copy]").forEach(offerCopying);
}

// A second click must not send a form twice.
document.addEventListener("submit", (event) => {
	const button = event.submitter;
	if (button && !button.closest(".languages")) {
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
