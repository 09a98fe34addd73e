package dev.workshoproles.classroom.links;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seats;

@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
@EnableConfigurationProperties(LinkProperties.class)
class LinksConfiguration {

	@Bean
	SeatLinks seatLinks(Seats seats, JdbcClient jdbc, LinkProperties properties) {
		LinkTable table = new LinkTable(jdbc);
		String configured = properties.classSecret();
		LinkSecret secret = LinkSecret.of(StringUtils.hasText(configured) ? configured.strip() : table.secret());
		return new SeatLinks(seats.all(), table, secret, System::nanoTime);
	}

}
