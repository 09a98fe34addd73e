// Shows the contract of the API, and lets a reader try each call.

SwaggerUIBundle({
	url: document.querySelector("script[data-contract]").dataset.contract,
	dom_id: "#contract",
	deepLinking: true,
	// Nothing outside is asked about the contract.
	validatorUrl: null,
});
