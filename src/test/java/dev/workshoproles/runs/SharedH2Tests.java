package dev.workshoproles.runs;

import javax.sql.DataSource;

class SharedH2Tests extends SharedDatabaseContract {

	@Override
	DataSource emptyDatabase() {
		return RunsDatabase.emptyInMemory();
	}

}
