package dev.workshoproles.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats in which roles can be exported.
 */
public enum Dialect {

	/** A bash script for the AWS CLI that creates and removes. */
	CLI("sh", "text/x-shellscript"),

	/** A CloudFormation template. */
	CLOUDFORMATION("template.json", "application/json"),

	/** A Terraform module in one file. */
	TERRAFORM("tf", "text/plain");

	private final String extension;

	private final String mediaType;

	Dialect(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/**
	 * Finds a dialect by its name in URLs.
	 * @param name such as {@code cloudformation}, in lower case
	 * @return empty if there is none of that name
	 */
	public static Optional<Dialect> named(String name) {
		return Stream.of(values()).filter((dialect) -> dialect.slug().equals(name)).findFirst();
	}

	/**
	 * The dialect's name in URLs.
	 * @return lower case
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The name of a file with all roles.
	 * @return such as {@code workshop-roles.tf}
	 */
	public String fileName() {
		return "workshop-roles." + this.extension;
	}

	/**
	 * The name of a file with one role. Characters that file systems may not allow are
	 * replaced.
	 * @param role the role's name
	 * @return such as {@code workshop-role-APIGateway-SQS.tf}
	 */
	public String fileName(String role) {
		return "workshop-role-" + role.replaceAll("[^A-Za-z0-9._-]+", "-") + "." + this.extension;
	}

	/**
	 * The media type of an export, whose charset is UTF-8.
	 * @return the type without parameters
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Exports roles. What is created from an export has no ownership tag, so the console
	 * reports it as foreign.
	 * @param exported the roles
	 * @return the content of the file, which depends only on the roles
	 */
	public String write(ExportedRoles exported) {
		return switch (this) {
			case CLI -> CliScript.write(exported);
			case CLOUDFORMATION -> CloudFormationTemplate.write(exported);
			case TERRAFORM -> TerraformModule.write(exported);
		};
	}

}
