package dev.workshoproles.runs.database;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Configures the embedded database.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnNoDatasourceUrlCondition.class)
class EmbeddedConfiguration {

	@Bean
	DataFolder dataFolder(RunsProperties properties, Environment environment) {
		return DataFolder.of(properties.dataDir(), environment);
	}

	@Bean
	HikariDataSource dataSource(DataFolder folder) {
		folder.prepare();
		return new EmbeddedDataSource(folder.url()).pooled();
	}

	@Bean
	FileCompaction fileCompaction(HikariDataSource pool) {
		return new FileCompaction((EmbeddedDataSource) pool.getDataSource());
	}

	@Bean
	Storage storage(DataFolder folder, FileCompaction compaction) {
		return new Storage(folder::freeSpace, compaction::compactIfOutgrown);
	}

}
