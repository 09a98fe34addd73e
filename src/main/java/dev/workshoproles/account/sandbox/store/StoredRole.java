package dev.workshoproles.account.sandbox.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * A role with its policies. Immutable: operations replace it.
 *
 * @param role the role as GetRole returns it
 * @param attached the ARNs of the managed policies attached to it
 * @param inline the documents of its inline policies by name, as they were sent
 */
public record StoredRole(Role role, SortedSet<String> attached, SortedMap<String, String> inline) {

	public StoredRole {
		attached = Collections.unmodifiableSortedSet(new TreeSet<>(attached));
		inline = Collections.unmodifiableSortedMap(new TreeMap<>(inline));
	}

	public StoredRole(Role role) {
		this(role, new TreeSet<>(), new TreeMap<>());
	}

	public String name() {
		return this.role.roleName();
	}

	public String inlineDocument(String policyName) {
		String document = this.inline.get(policyName);
		if (document == null) {
			throw IamErrors.noSuchEntity("The role policy with name %s cannot be found.".formatted(policyName));
		}
		return document;
	}

	/** Whether it is linked to an AWS service, which alone may change it. */
	public boolean isServiceLinked() {
		return this.role.path().startsWith(Arns.SERVICE_LINKED);
	}

	public boolean isBoundedBy(String policyArn) {
		AttachedPermissionsBoundary boundary = this.role.permissionsBoundary();
		return boundary != null && boundary.permissionsBoundaryArn().equals(policyArn);
	}

	public StoredRole with(Role changed) {
		return new StoredRole(changed, this.attached, this.inline);
	}

	public StoredRole withAttached(String policyArn) {
		SortedSet<String> more = new TreeSet<>(this.attached);
		more.add(policyArn);
		return new StoredRole(this.role, more, this.inline);
	}

	public StoredRole withoutAttached(String policyArn) {
		SortedSet<String> fewer = new TreeSet<>(this.attached);
		fewer.remove(policyArn);
		return new StoredRole(this.role, fewer, this.inline);
	}

	public StoredRole withInline(String policyName, String document) {
		SortedMap<String, String> more = new TreeMap<>(this.inline);
		more.put(policyName, document);
		return new StoredRole(this.role, this.attached, more);
	}

	public StoredRole withoutInline(String policyName) {
		SortedMap<String, String> fewer = new TreeMap<>(this.inline);
		fewer.remove(policyName);
		return new StoredRole(this.role, this.attached, fewer);
	}

}
