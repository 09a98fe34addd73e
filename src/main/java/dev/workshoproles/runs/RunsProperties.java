package dev.workshoproles.runs;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where runs are stored.
 *
 * @param dataDir the folder of the embedded database with plans, runs and kept documents;
 * not used when {@code spring.datasource.url} names another one
 */
@ConfigurationProperties("console")
record RunsProperties(@DefaultValue("${user.home}/.workshop-roles-console") Path dataDir) {
}
