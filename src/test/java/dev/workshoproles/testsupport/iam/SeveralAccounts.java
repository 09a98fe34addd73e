package dev.workshoproles.testsupport.iam;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.wire.QueryAnswer;
import dev.workshoproles.account.sandbox.wire.QueryParameters;
import dev.workshoproles.account.sandbox.wire.SandboxServices;
import dev.workshoproles.account.sandbox.wire.SandboxSession;
import dev.workshoproles.account.sandbox.wire.SandboxSessions;

/**
 * IAM and STS of several accounts over HTTP. A request is for the account of the role
 * that it assumes or whose temporary credentials it is signed with; any other is for the
 * sandbox's own.
 */
public final class SeveralAccounts implements AutoCloseable {

	private static final Pattern ROLE = Pattern.compile("RoleArn=[^&]*?%3A%3A(?<account>\\d{12})%3A");

	private final Map<String, Other> others = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final SandboxIam own = new SandboxIam();

	private final SandboxServices ownServices = new SandboxServices(this.own,
			new SandboxSessions(InstantSource.system()));

	private final QueryServer server = new QueryServer(this::answer, null);

	public URI endpoint() {
		return this.server.endpoint();
	}

	/** The account of the console's own credentials. */
	public SandboxIam own() {
		return this.own;
	}

	/**
	 * Another account, whose answers have its id in place of the sandbox's.
	 * @param accessKeyId the console's own
	 */
	public SandboxIam add(String accountId, String accessKeyId) {
		return this.others.computeIfAbsent(accountId, (id) -> Other.of(id, accessKeyId)).iam();
	}

	/** The operations asked for, in order, each with its account. */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	private Reply answer(String body, String accessKeyId) {
		QueryParameters parameters = QueryParameters.parse(body);
		Matcher role = ROLE.matcher(body);
		Other other = this.others.values()
			.stream()
			.filter((each) -> each.isOf(accessKeyId))
			.findFirst()
			.orElseGet(() -> role.find() ? this.others.get(role.group("account")) : null);
		this.requests.add(parameters.action() + " " + ((other != null) ? other.id() : SandboxIam.ACCOUNT_ID));
		return Reply
			.of((other != null) ? other.answer(body, accessKeyId) : this.ownServices.answer(parameters, accessKeyId));
	}

	@Override
	public void close() {
		this.server.close();
	}

	/**
	 * An account, to which it seems that the console's has its own id.
	 */
	private record Other(String id, SandboxIam iam, String consoleKey, SandboxServices services) {

		static Other of(String id, String consoleKey) {
			SandboxIam iam = new SandboxIam();
			SandboxSessions sessions = new SandboxSessions(InstantSource.system());
			sessions.add(consoleKey, SandboxSession.of(SandboxIam.CALLER_ARN.replace(SandboxIam.ACCOUNT_ID, id)));
			return new Other(id, iam, consoleKey, new SandboxServices(iam, sessions));
		}

		boolean isOf(String accessKeyId) {
			return !accessKeyId.equals(this.consoleKey) && this.services.hasIssued(accessKeyId);
		}

		QueryAnswer answer(String body, String accessKeyId) {
			QueryAnswer answer = this.services.answer(QueryParameters.parse(swapped(body)), accessKeyId);
			return new QueryAnswer(answer.status(), answer.requestId(), swapped(answer.body()));
		}

		private String swapped(String text) {
			String mark = "(own)";
			return text.replace(SandboxIam.ACCOUNT_ID, mark)
				.replace(this.id, SandboxIam.ACCOUNT_ID)
				.replace(mark, this.id);
		}

	}

}
