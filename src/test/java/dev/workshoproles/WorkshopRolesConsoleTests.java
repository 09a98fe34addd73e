package dev.workshoproles;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.WorkQueue;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class WorkshopRolesConsoleTests {

	@Autowired
	private Environment environment;

	@Autowired
	private ApplicationContext context;

	@Test
	void hasNoQueueWithoutAClass() {
		assertThat(this.context.getBeanProvider(WorkQueue.class).stream()).isEmpty();
		assertThat(this.context.getBeanProvider(ClassActs.class).stream()).isEmpty();
	}

	@Test
	void listensOnTheLoopbackAddressUnlessToldOtherwise() {
		assertThat(this.environment.getProperty("server.address")).isEqualTo("127.0.0.1");
	}

}
