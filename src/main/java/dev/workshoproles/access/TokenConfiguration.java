package dev.workshoproles.access;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

import dev.workshoproles.access.signin.AccessToken;
import dev.workshoproles.access.signin.OnTokenCondition;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.SignInCode;
import dev.workshoproles.access.signin.SignInCookie;

@Configuration(proxyBeanMethods = false)
@Conditional(OnTokenCondition.class)
class TokenConfiguration {

	@Bean
	SignIn signIn(AccessProperties properties) {
		InstantSource clock = InstantSource.system();
		String configured = properties.token();
		AccessToken token = StringUtils.hasText(configured) ? AccessToken.configured(configured.strip())
				: AccessToken.generated();
		return new SignIn(token, new SignInCookie(token, clock), new SignInCode(clock));
	}

}
