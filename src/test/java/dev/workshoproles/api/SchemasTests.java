package dev.workshoproles.api;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of a console without a class is that of its code.
 */
@ConsoleTest
class SchemasTests {

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private ContractOfCode contract;

	@BeforeEach
	void read() {
		this.contract = new ContractOfCode(this.requestMappingHandlerMapping,
				(call) -> !ApiDescription.isOfClass(call));
	}

	@Test
	void parametersAreThoseOfTheCode() {
		this.contract.verifyParameters();
	}

	@Test
	void schemasAreTheRecordsOfTheCode() {
		this.contract.verifySchemas();
	}

	@Test
	void operationsHaveTheNamesOfTheCode() {
		this.contract.verifyNames();
	}

	/** A schema that nothing leads to is one that the code has given up. */
	@Test
	void eachSchemaIsUsed() {
		ApiDescription contract = ApiDescription.written();
		Set<String> used = new TreeSet<>();
		contract.document()
			.findValuesAsString("$ref")
			.forEach((reference) -> used.add(reference.substring(reference.lastIndexOf('/') + 1)));
		assertThat(used).isEqualTo(new TreeSet<>(contract.document().at("/components/schemas").propertyNames()));
	}

}
