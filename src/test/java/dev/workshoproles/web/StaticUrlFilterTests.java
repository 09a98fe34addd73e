package dev.workshoproles.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@SpringBootTest
class StaticUrlFilterTests {

	@Autowired
	private FilterRegistrationBean<ResourceUrlEncodingFilter>[] filters;

	private final ResourceUrlProvider files = mock(ResourceUrlProvider.class);

	@Test
	void isTheOnlyOneOfItsKind() {
		assertThat(this.filters).hasSize(1)
			.allSatisfy((filter) -> assertThat(filter.getFilter()).isInstanceOf(StaticUrlFilter.class));
	}

	@ParameterizedTest
	@CsvSource({ "'',/css/a.css,/css/a-1.css", "/lab,/lab/css/a.css,/lab/css/a-1.css" })
	void putsTheVersionIntoTheAddressOfAFile(String context, String address, String versioned)
			throws ServletException, IOException {
		given(this.files.getForLookupPath("/css/a.css")).willReturn("/css/a-1.css");
		assertThat(encode(context, address)).isEqualTo(versioned);
		assertThat(encode(context, context + "/css/none.css")).isEqualTo(context + "/css/none.css");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "/plans/1?look", "https://console.aws.amazon.com/css/", "#css", "" })
	void looksForNoFileBehindAPage(String address) throws ServletException, IOException {
		assertThat(encode("", address)).isEqualTo(address);
		verify(this.files, never()).getForLookupPath(anyString());
	}

	private String encode(String context, String address) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", context + "/");
		request.setContextPath(context);
		request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, this.files);
		String[] encoded = new String[1];
		new StaticUrlFilter().doFilter(request, new MockHttpServletResponse(),
				(asked, answer) -> encoded[0] = ((HttpServletResponse) answer).encodeURL(address));
		return encoded[0];
	}

}
