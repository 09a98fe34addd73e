package dev.workshoproles.blueprint.template.source;

import java.util.List;
import java.util.function.ObjIntConsumer;

import dev.workshoproles.blueprint.InvalidWorkshopException;

/**
 * The file of a template.
 */
public final class TemplateSource {

	/** CloudFormation's own limit for a template, in bytes. */
	public static final int MAX_BYTES = 1_048_576;

	private final String name;

	private final byte[] content;

	/**
	 * A file that may be a template.
	 * @param name its name, for messages
	 * @param content its bytes, UTF-8
	 */
	public TemplateSource(String name, byte[] content) {
		this.name = name;
		this.content = content.clone();
	}

	public String name() {
		return this.name;
	}

	/**
	 * Whether the file is a template, not some other YAML or JSON. A file with an error
	 * is one if the part before the error tells.
	 * @return whether it has a template's format version or a resource of an AWS type
	 */
	public boolean isTemplate() {
		TemplateSigns signs = new TemplateSigns();
		try {
			read(signs);
		}
		catch (UnreadableTemplateException ex) {
			// Whoever reads it reports it.
		}
		return signs.areEnough();
	}

	/**
	 * The template's tree. Of a key that a mapping has twice, it has the last value, as
	 * in CloudFormation.
	 * @param repeated receives each such key and its line
	 * @return the sections by name
	 * @throws InvalidWorkshopException if it is too long, nested too deeply, not YAML or
	 * JSON, or uses YAML that CloudFormation refuses
	 */
	public TemplateNode.Fields root(ObjIntConsumer<String> repeated) {
		NodeBuilder builder = new NodeBuilder(repeated);
		try {
			if (this.content.length > MAX_BYTES) {
				throw new UnreadableTemplateException(0,
						"has more than " + MAX_BYTES + " bytes, CloudFormation's limit for a template");
			}
			read(builder);
		}
		catch (UnreadableTemplateException ex) {
			throw new InvalidWorkshopException(List.of(ex.in(this.name)));
		}
		return (builder.root() instanceof TemplateNode.Fields fields) ? fields : TemplateNode.Fields.NONE;
	}

	private void read(NodeEvents events) {
		if (beginsWithBrace()) {
			JsonTemplate.read(this.content, events);
		}
		else {
			YamlTemplate.read(this.content, events);
		}
	}

	/** After white space and a byte order mark, whose bytes are negative. */
	private boolean beginsWithBrace() {
		for (byte octet : this.content) {
			if (octet > ' ') {
				return octet == '{';
			}
		}
		return false;
	}

}
