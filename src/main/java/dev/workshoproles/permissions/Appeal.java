package dev.workshoproles.permissions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.Refusal;
import dev.workshoproles.account.calls.Refuser;

/**
 * What to send to an administrator about a refusal. As a {@link MessageSourceResolvable}
 * it resolves to sentences.
 *
 * @param caller the refused caller's ARN
 * @param actions the refused actions
 * @param resources the resources that they were refused on
 * @param refusedBy the type of policy that refused them, null if unknown
 * @param policyArn the policy that refused them, null if unknown
 */
public record Appeal(String caller, List<String> actions, List<String> resources, @Nullable Refuser refusedBy,
		@Nullable String policyArn) implements MessageSourceResolvable {

	public Appeal {
		actions = List.copyOf(actions);
		resources = List.copyOf(resources);
	}

	/**
	 * Appeals against the denial of a call.
	 * @param error why the call failed
	 * @param callerArn the caller, if AWS does not name it
	 * @return null if it was not denied, or the caller is unknown
	 */
	public static @Nullable Appeal of(AccountError error, @Nullable String callerArn) {
		Refusal refusal = error.refusal();
		String permission = error.permission();
		String caller = (refusal != null && refusal.caller() != null) ? refusal.caller() : callerArn;
		if (refusal == null || permission == null || caller == null) {
			return null;
		}
		return new Appeal(caller, List.of(permission), List.of(Objects.requireNonNullElse(refusal.resource(), "*")),
				refusal.by(), refusal.policyArn());
	}

	/**
	 * Appeals in advance.
	 * @param denied what IAM would deny, by one type of policy
	 * @param caller the caller
	 */
	public static Appeal of(List<DeniedAction> denied, Caller caller) {
		return new Appeal(caller.arn(), denied.stream().map(DeniedAction::action).distinct().sorted().toList(),
				denied.stream().flatMap((one) -> one.resources().stream()).distinct().sorted().toList(),
				denied.get(0).refusedBy(), null);
	}

	/**
	 * The same for all resources that were refused for the same reason.
	 * @param more further resources
	 */
	public Appeal on(List<String> more) {
		return new Appeal(this.caller, this.actions,
				Stream.concat(this.resources.stream(), more.stream()).distinct().sorted().toList(), this.refusedBy,
				this.policyArn);
	}

	@Override
	public String[] getCodes() {
		return (this.refusedBy != null) ? new String[] { "appeal." + this.refusedBy, "appeal" }
				: new String[] { "appeal" };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.caller, String.join(", ", this.actions), String.join(", ", this.resources),
				(this.policyArn != null) ? " (" + this.policyArn + ")" : "" };
	}

}
