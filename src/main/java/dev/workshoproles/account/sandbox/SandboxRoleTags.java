package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The tags of roles. */
final class SandboxRoleTags {

	private final StoredAccount account;

	private final Pages pages;

	SandboxRoleTags(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	TagRoleResponse tag(TagRoleRequest request) {
		List<Tag> added = TagKeys.IGNORING_CASE.valid(request.tags());
		StoredRole stored = this.account.role(request.roleName());
		setTags(stored, TagKeys.IGNORING_CASE.add(stored.role().tags(), added));
		return TagRoleResponse.builder().build();
	}

	UntagRoleResponse untag(UntagRoleRequest request) {
		TagKeys.checkKeys(request.tagKeys());
		StoredRole stored = this.account.role(request.roleName());
		setTags(stored, TagKeys.IGNORING_CASE.remove(stored.role().tags(), request.tagKeys()));
		return UntagRoleResponse.builder().build();
	}

	ListRoleTagsResponse list(ListRoleTagsRequest request) {
		Stream<Tag> tags = this.account.role(request.roleName()).role().tags().stream();
		Page<Tag> page = this.pages.of(tags, Tag::key, request.marker(), request.maxItems());
		return ListRoleTagsResponse.builder()
			.tags(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	private void setTags(StoredRole stored, List<Tag> tags) {
		this.account.roles().replace(stored.with(stored.role().toBuilder().tags(TagKeys.orNone(tags)).build()));
	}

}
