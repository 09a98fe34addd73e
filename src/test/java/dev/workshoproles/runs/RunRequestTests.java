package dev.workshoproles.runs;

import org.junit.jupiter.api.Test;

import dev.workshoproles.runs.journal.StoredJson;

import static org.assertj.core.api.Assertions.assertThat;

class RunRequestTests {

	/** Or else a key that an earlier release stored would not fit its own request. */
	@Test
	void onlyWhatBeginsEvenIfDeniedDiffersFromWhatEarlierReleasesStored() {
		RunRequest request = RunRequest.ofPlan("p1");
		assertThat(StoredJson.write(request)).isEqualTo("{\"request\":null,\"planId\":\"p1\"}");
		assertThat(StoredJson.write(request.evenIf(false))).isEqualTo(StoredJson.write(request));
		assertThat(StoredJson.write(request.evenIf(true))).contains("\"evenIfDenied\":true");
	}

}
