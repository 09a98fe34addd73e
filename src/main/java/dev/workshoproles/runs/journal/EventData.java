package dev.workshoproles.runs.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Builds the JSON data of events.
 */
public final class EventData {

	private EventData() {
	}

	public static String planned(Plan plan) {
		List<String> steps = plan.steps().stream().map(Step::id).toList();
		return StoredJson.write(Map.of("steps", steps));
	}

	public static String step(String id, StepState state, int attempts, @Nullable AccountError error) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("id", id);
		data.put("state", state);
		data.put("attempts", attempts);
		if (error != null) {
			data.put("code", error.code());
		}
		return StoredJson.write(data);
	}

	public static String kept(int number, Step step) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("number", number);
		data.put("step", step.id());
		return StoredJson.write(data);
	}

	static String ended(RunState state) {
		return StoredJson.write(Map.of("state", state));
	}

}
