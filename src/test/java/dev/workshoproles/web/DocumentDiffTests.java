package dev.workshoproles.web;

import org.junit.jupiter.api.Test;

import dev.workshoproles.web.DiffLine.Change;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentDiffTests {

	@Test
	void documentsThatMeanTheSameDifferInNoLine() {
		String text = """
				{"Version":"2012-10-17","Statement":{"Sid":"","Effect":"Allow","Action":"sqs:B","Resource":"*"}}""";
		String same = """
				{"Statement":[{"Resource":["*"],"Action":["sqs:B"],"Effect":"Allow"}],"Version":"2012-10-17"}""";
		assertThat(DocumentDiff.lines(text, same)).isNotEmpty().extracting(DiffLine::change).containsOnly(Change.SAME);
	}

	@Test
	void aLineThatChangesGoesAndComes() {
		assertThat(DocumentDiff.lines(Drift.allowing("sqs:A"), Drift.allowing("sqs:B")))
			.filteredOn((line) -> line.change() != Change.SAME)
			.extracting((line) -> line.change() + line.text().strip())
			.containsExactly("GOES\"sqs:A\"", "COMES\"sqs:B\"");
	}

	@Test
	void aNewDocumentComesWhole() {
		assertThat(DocumentDiff.lines(null, Drift.allowing("sqs:A"))).extracting(DiffLine::change)
			.containsOnly(Change.COMES);
	}

	@Test
	void anArnIsNoDocument() {
		assertThat(DocumentDiff.lines("arn:aws:iam::aws:policy/Logs", null)).isEmpty();
	}

}
