package dev.workshoproles.api;

import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The API's description in OpenAPI.
 */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Texts.class)
			.replaceWithClass(SseEmitter.class, String.class);
	}

	@Bean
	DescribedProblems describedProblems() {
		return new DescribedProblems();
	}

	@Bean
	DescribedRecords describedRecords() {
		return new DescribedRecords();
	}

	@Bean
	DescriptionTexts descriptionTexts() {
		return new DescriptionTexts();
	}

}
