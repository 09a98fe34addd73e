package dev.workshoproles;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class WorkshopRolesConsoleTests {

	@Autowired
	private Environment environment;

	@Test
	void listensOnTheLoopbackAddressUnlessToldOtherwise() {
		assertThat(this.environment.getProperty("server.address")).isEqualTo("127.0.0.1");
	}

}
