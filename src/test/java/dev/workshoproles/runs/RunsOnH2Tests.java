package dev.workshoproles.runs;

import javax.sql.DataSource;

class RunsOnH2Tests extends RunsContract {

	private final DataSource database = RunsDatabase.emptyInMemory();

	@Override
	DataSource dataSource() {
		return this.database;
	}

}
