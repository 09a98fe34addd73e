package dev.workshoproles.classroom;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The class to serve.
 *
 * @param file the class: its file, such as {@code /srv/lab/class.yaml}, which gives each
 * participant a seat
 */
@ConfigurationProperties(ClassProperties.PREFIX)
record ClassProperties(@Name("class") @Nullable String file) {

	static final String PREFIX = "console";

}
