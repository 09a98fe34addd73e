package dev.workshoproles.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.Sandbox;

/**
 * The drills that were taken in the sandbox's account, kept for as long as that is.
 *
 * @param sandbox keeps them
 */
record Rounds(Sandbox sandbox) {

	private static final Logger logger = LoggerFactory.getLogger(Rounds.class);

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final int MOST = 50;

	/** The oldest first. */
	List<Round> all() {
		return this.sandbox.note().map(Rounds::read).orElse(List.of());
	}

	/**
	 * An account that was kept by an earlier release may have drills that are no more.
	 */
	private static List<Round> read(String json) {
		try {
			return List.of(MAPPER.readValue(json, Round[].class));
		}
		catch (JacksonException ex) {
			logger.warn("The former drills are forgotten: {}", ex.getOriginalMessage());
			return List.of();
		}
	}

	Optional<Round> last() {
		List<Round> all = all();
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	void add(Round round) {
		List<Round> all = new ArrayList<>(all());
		all.add(round);
		replaceAll(all.subList(Math.max(0, all.size() - MOST), all.size()));
	}

	void replaceLast(Round round) {
		List<Round> all = new ArrayList<>(all());
		all.set(all.size() - 1, round);
		replaceAll(all);
	}

	void replaceAll(List<Round> rounds) {
		this.sandbox.note(MAPPER.writeValueAsString(rounds));
	}

}
