package dev.workshoproles.blueprint.template.source;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a template in YAML. Its events are used rather than the library's nodes, which
 * have already resolved aliases, and which the library builds by calling itself for each
 * level. CloudFormation refuses aliases, too.
 */
final class YamlTemplate {

	private static final String STANDARD_TAG = "tag:yaml.org,2002:";

	/** The tags of plain YAML, all that CloudFormation takes besides its functions. */
	private static final Set<String> PLAIN = Set.of("str", "int", "float", "bool", "null", "seq", "map");

	private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

	private final NodeEvents events;

	private int documents;

	private YamlTemplate(NodeEvents events) {
		this.events = events;
	}

	static void read(byte[] content, NodeEvents events) {
		LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
		YamlTemplate template = new YamlTemplate(events);
		try {
			for (Event event : new Parse(settings).parseInputStream(new ByteArrayInputStream(content))) {
				template.pass(event);
				if (events.areEnough()) {
					return;
				}
			}
		}
		catch (MarkedYamlEngineException ex) {
			throw new UnreadableTemplateException(line(ex.getProblemMark()),
					"is not YAML that can be read: " + ex.getProblem());
		}
		catch (YamlEngineException ex) {
			throw new UnreadableTemplateException(0, "is not YAML that can be read: " + ex.getMessage());
		}
	}

	private void pass(Event event) {
		int line = line(event.getStartMark());
		if (event instanceof ScalarEvent scalar) {
			boolean empty = scalar.isPlain() && NULL.contains(scalar.getValue());
			this.events.scalar(empty ? "" : scalar.getValue(), line, function(scalar.getTag(), line));
		}
		else if (event instanceof SequenceStartEvent list) {
			this.events.beginList(line, function(list.getTag(), line));
		}
		else if (event instanceof MappingStartEvent mapping) {
			this.events.beginMapping(line, function(mapping.getTag(), line));
		}
		else if (event instanceof CollectionEndEvent) {
			this.events.end();
		}
		else if (event instanceof AliasEvent) {
			throw new UnreadableTemplateException(line, "YAML aliases are not allowed in templates");
		}
		else if (event instanceof DocumentStartEvent && this.documents++ > 0) {
			throw new UnreadableTemplateException(line, "a second YAML document begins here");
		}
	}

	/** The long form of a function's tag, such as {@code Fn::Sub} of {@code !Sub}. */
	private static @Nullable String function(Optional<String> tag, int line) {
		String name = tag.orElse("!");
		if (name.equals("!")
				|| (name.startsWith(STANDARD_TAG) && PLAIN.contains(name.substring(STANDARD_TAG.length())))) {
			return null;
		}
		if (!name.startsWith("!")) {
			throw new UnreadableTemplateException(line, "the YAML tag '" + name + "' is not allowed in templates");
		}
		String function = name.substring(1);
		return (function.equals("Ref") || function.equals("Condition")) ? function : "Fn::" + function;
	}

	private static int line(Optional<Mark> mark) {
		return mark.map((found) -> found.getLine() + 1).orElse(0);
	}

}
