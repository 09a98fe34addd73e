package dev.workshoproles.blueprint.template.source;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Looks for what only a template has: a format version, or a resource of an AWS type.
 */
final class TemplateSigns implements NodeEvents {

	private static final int OF_RESOURCE = 3;

	/** The lists and mappings that are open. */
	private final Deque<Level> levels = new ArrayDeque<>();

	private boolean found;

	@Override
	public boolean areEnough() {
		return this.found;
	}

	@Override
	public void scalar(String text, int line, @Nullable String function) {
		Level level = this.levels.peek();
		if (level != null && level.expectsKey()) {
			level.key = text;
			this.found |= this.levels.size() == 1 && text.equals("AWSTemplateFormatVersion");
			return;
		}
		this.found |= this.levels.size() == OF_RESOURCE && level != null && "Type".equals(level.key)
				&& text.startsWith("AWS::") && "Resources".equals(this.levels.getLast().key)
				&& this.levels.stream().allMatch((open) -> open.mapping);
		valueEnded();
	}

	@Override
	public void beginList(int line, @Nullable String function) {
		push(new Level(false), line);
	}

	@Override
	public void beginMapping(int line, @Nullable String function) {
		push(new Level(true), line);
	}

	private void push(Level level, int line) {
		checkDepth(this.levels.size(), line);
		this.levels.push(level);
	}

	@Override
	public void end() {
		this.levels.pop();
		valueEnded();
	}

	private void valueEnded() {
		Level level = this.levels.peek();
		if (level != null) {
			level.key = null;
		}
	}

	private static final class Level {

		private final boolean mapping;

		private @Nullable String key;

		private Level(boolean mapping) {
			this.mapping = mapping;
		}

		private boolean expectsKey() {
			return this.mapping && this.key == null;
		}

	}

}
