package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredPolicy;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The tags of customer managed policies. */
final class SandboxPolicyTags {

	private final StoredAccount account;

	private final Pages pages;

	SandboxPolicyTags(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	TagPolicyResponse tag(TagPolicyRequest request) {
		List<Tag> added = TagKeys.EXACT.valid(request.tags());
		StoredPolicy stored = this.account.policies().getWritable("TagPolicy", request.policyArn());
		setTags(stored, TagKeys.EXACT.add(stored.policy().tags(), added));
		return TagPolicyResponse.builder().build();
	}

	UntagPolicyResponse untag(UntagPolicyRequest request) {
		TagKeys.checkKeys(request.tagKeys());
		StoredPolicy stored = this.account.policies().getWritable("UntagPolicy", request.policyArn());
		setTags(stored, TagKeys.EXACT.remove(stored.policy().tags(), request.tagKeys()));
		return UntagPolicyResponse.builder().build();
	}

	ListPolicyTagsResponse list(ListPolicyTagsRequest request) {
		String arn = Arns.requirePolicyArn("policyArn", request.policyArn());
		Stream<Tag> tags = this.account.policies().get(arn).policy().tags().stream();
		Page<Tag> page = this.pages.of(tags, Tag::key, request.marker(), request.maxItems());
		return ListPolicyTagsResponse.builder()
			.tags(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	private void setTags(StoredPolicy stored, List<Tag> tags) {
		this.account.policies().replace(stored.with(stored.policy().toBuilder().tags(tags).build()));
	}

}
