package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileResponse;

import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredInstanceProfile;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The tags of instance profiles. */
final class SandboxInstanceProfileTags {

	private final StoredAccount account;

	private final Pages pages;

	SandboxInstanceProfileTags(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	TagInstanceProfileResponse tag(TagInstanceProfileRequest request) {
		List<Tag> added = TagKeys.EXACT.valid(request.tags());
		StoredInstanceProfile stored = this.account.instanceProfile(request.instanceProfileName());
		setTags(stored, TagKeys.EXACT.add(stored.profile().tags(), added));
		return TagInstanceProfileResponse.builder().build();
	}

	UntagInstanceProfileResponse untag(UntagInstanceProfileRequest request) {
		TagKeys.checkKeys(request.tagKeys());
		StoredInstanceProfile stored = this.account.instanceProfile(request.instanceProfileName());
		setTags(stored, TagKeys.EXACT.remove(stored.profile().tags(), request.tagKeys()));
		return UntagInstanceProfileResponse.builder().build();
	}

	ListInstanceProfileTagsResponse list(ListInstanceProfileTagsRequest request) {
		Stream<Tag> tags = this.account.instanceProfile(request.instanceProfileName()).profile().tags().stream();
		Page<Tag> page = this.pages.of(tags, Tag::key, request.marker(), request.maxItems());
		return ListInstanceProfileTagsResponse.builder()
			.tags(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	private void setTags(StoredInstanceProfile stored, List<Tag> tags) {
		this.account.instanceProfiles().replace(stored.with(stored.profile().toBuilder().tags(tags).build()));
	}

}
