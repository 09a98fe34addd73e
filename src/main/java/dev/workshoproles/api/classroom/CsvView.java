package dev.workshoproles.api.classroom;

/**
 * A representation that clients may also have as comma-separated values.
 */
interface CsvView {

	/** The name for the file that it is saved as. */
	String csvName();

	/** The table, as {@link dev.workshoproles.classroom.Csv} writes it. */
	String csv();

}
