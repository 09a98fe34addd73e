package dev.workshoproles.blueprint.template.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a template.
 */
final class NodeBuilder implements NodeEvents {

	private final Deque<Open> open = new ArrayDeque<>();

	private final ObjIntConsumer<String> repeated;

	private @Nullable TemplateNode root;

	/**
	 * Without any node.
	 * @param repeated receives each key that a mapping has once more, and its line
	 */
	NodeBuilder(ObjIntConsumer<String> repeated) {
		this.repeated = repeated;
	}

	TemplateNode root() {
		return (this.root != null) ? this.root : TemplateNode.Fields.NONE;
	}

	@Override
	public void scalar(String text, int line, @Nullable String function) {
		if (this.open.peek() instanceof OpenMapping mapping && mapping.key == null && function == null) {
			mapping.begin(text, line);
		}
		else {
			add(new TemplateNode.Scalar(text, lineOfValue(line)), function);
		}
	}

	@Override
	public void beginList(int line, @Nullable String function) {
		push(new OpenList(lineOfValue(line), function));
	}

	@Override
	public void beginMapping(int line, @Nullable String function) {
		push(new OpenMapping(lineOfValue(line), function, this.repeated));
	}

	@Override
	public void end() {
		Open closed = this.open.pop();
		add(closed.node(), closed.function());
	}

	/** The line of its key, if it has one: a value may begin on the next. */
	private int lineOfValue(int line) {
		return (this.open.peek() instanceof OpenMapping mapping && mapping.key != null) ? mapping.keyLine : line;
	}

	private void push(Open opened) {
		checkDepth(this.open.size(), opened.line());
		this.open.push(opened);
	}

	private void add(TemplateNode value, @Nullable String function) {
		TemplateNode node = (function != null) ? new TemplateNode.Fields(Map.of(function, value), value.line()) : value;
		Open parent = this.open.peek();
		if (parent != null) {
			parent.add(node);
		}
		else {
			this.root = node;
		}
	}

	/** A list or mapping whose end has not been read. */
	private sealed interface Open {

		int line();

		@Nullable String function();

		void add(TemplateNode node);

		TemplateNode node();

	}

	private record OpenList(int line, @Nullable String function, List<TemplateNode> items) implements Open {

		private OpenList(int line, @Nullable String function) {
			this(line, function, new ArrayList<>());
		}

		@Override
		public void add(TemplateNode node) {
			this.items.add(node);
		}

		@Override
		public TemplateNode node() {
			return new TemplateNode.Items(this.items, this.line);
		}

	}

	private static final class OpenMapping implements Open {

		private static final String MERGE = "<<";

		private final int line;

		private final @Nullable String function;

		private final ObjIntConsumer<String> repeated;

		private final Map<String, TemplateNode> fields = new LinkedHashMap<>();

		private @Nullable String key;

		private int keyLine;

		private OpenMapping(int line, @Nullable String function, ObjIntConsumer<String> repeated) {
			this.line = line;
			this.function = function;
			this.repeated = repeated;
		}

		private void begin(String name, int nameLine) {
			if (name.equals(MERGE)) {
				throw new UnreadableTemplateException(nameLine, "merges (<<) are not allowed in templates");
			}
			if (this.fields.containsKey(name)) {
				this.repeated.accept(name, nameLine);
			}
			this.key = name;
			this.keyLine = nameLine;
		}

		@Override
		public int line() {
			return this.line;
		}

		@Override
		public @Nullable String function() {
			return this.function;
		}

		@Override
		public void add(TemplateNode node) {
			if (this.key == null) {
				throw new UnreadableTemplateException(node.line(), "a key must be a plain text");
			}
			this.fields.put(Objects.requireNonNull(this.key), node);
			this.key = null;
		}

		@Override
		public TemplateNode node() {
			return new TemplateNode.Fields(this.fields, this.line);
		}

	}

}
