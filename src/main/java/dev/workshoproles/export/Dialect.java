package dev.workshoproles.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages in which roles can be written down for another tool.
 */
public enum Dialect {

	/** A bash script for the AWS CLI, which creates and undoes. */
	CLI("sh", "text/x-shellscript"),

	/** A CloudFormation template. */
	CLOUDFORMATION("template.json", "application/json"),

	/** A Terraform module in one file. */
	TERRAFORM("tf", "text/plain");

	private final String ending;

	private final String mediaType;

	Dialect(String ending, String mediaType) {
		this.ending = ending;
		this.mediaType = mediaType;
	}

	/**
	 * Finds a dialect by the name that addresses have.
	 * @param name such as {@code cloudformation}, in lower case
	 * @return empty when there is none of that name
	 */
	public static Optional<Dialect> named(String name) {
		return Stream.of(values()).filter((dialect) -> dialect.slug().equals(name)).findFirst();
	}

	/**
	 * The name that addresses have.
	 * @return lower case
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What a file with all roles is called.
	 * @return such as {@code workshop-roles.tf}
	 */
	public String fileName() {
		return "workshop-roles." + this.ending;
	}

	/**
	 * What a file with one role is called. Names of roles may hold characters that file
	 * systems do not take.
	 * @param role the role's name
	 * @return such as {@code workshop-role-APIGateway-SQS.tf}
	 */
	public String fileName(String role) {
		return "workshop-role-" + role.replaceAll("[^A-Za-z0-9._-]+", "-") + "." + this.ending;
	}

	/**
	 * The media type of {@link #write}, which is in UTF-8.
	 * @return a type without parameters
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Writes roles down. What is made from it has no tag of this console, which calls it
	 * foreign.
	 * @param exported the roles
	 * @return the whole file, the same each time
	 */
	public String write(ExportedRoles exported) {
		return switch (this) {
			case CLI -> CliScript.write(exported);
			case CLOUDFORMATION -> CloudFormationTemplate.write(exported);
			case TERRAFORM -> TerraformModule.write(exported);
		};
	}

}
