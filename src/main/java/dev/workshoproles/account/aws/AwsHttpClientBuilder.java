package dev.workshoproles.account.aws;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.utils.AttributeMap;
import software.amazon.awssdk.utils.SystemSetting;

import dev.workshoproles.account.calls.BoundedHttpClient;

/**
 * Builds HTTP clients that heed this machine's proxies and certificates and limit time
 * and response size.
 */
final class AwsHttpClientBuilder implements SdkHttpClient.Builder<AwsHttpClientBuilder> {

	/** Enough connections to find credentials. */
	static final int FOR_CREDENTIALS = 10;

	private final int connections;

	private final ClientLimits limits;

	private final Proxies proxies = new Proxies(
			(name) -> SystemSetting.getStringValueFromEnvironmentVariable(name).orElse(null));

	AwsHttpClientBuilder(int connections, ClientLimits limits) {
		this.connections = connections;
		this.limits = limits;
	}

	/** Ignores the SDK's defaults: this class decides them all. */
	@Override
	public SdkHttpClient buildWithDefaults(AttributeMap ignored) {
		Apache5HttpClient.Builder builder = Apache5HttpClient.builder()
			.maxConnections(this.connections)
			.connectionTimeout(this.limits.connect())
			.socketTimeout(this.limits.attempt())
			.proxyConfiguration(ProxyConfiguration.builder()
				.useSystemPropertyValues(false)
				.useEnvironmentVariableValues(false)
				.build())
			.httpRoutePlanner(new Route(this.proxies))
			.credentialsProvider(passwords());
		Optional<Path> bundle = TrustedCertificates.bundle();
		bundle.map(TrustedCertificates::with).ifPresent((trusted) -> builder.tlsTrustManagersProvider(() -> trusted));
		return new BoundedHttpClient(builder.build());
	}

	private BasicCredentialsProvider passwords() {
		BasicCredentialsProvider passwords = new BasicCredentialsProvider();
		this.proxies.all()
			.stream()
			.filter((proxy) -> proxy.user() != null)
			.forEach((proxy) -> passwords.setCredentials(new AuthScope(proxy.host(), proxy.port()),
					new UsernamePasswordCredentials(proxy.user(), proxy.password().toCharArray())));
		return passwords;
	}

	private static final class Route extends DefaultRoutePlanner {

		private final Proxies proxies;

		Route(Proxies proxies) {
			super(DefaultSchemePortResolver.INSTANCE);
			this.proxies = proxies;
		}

		@Override
		protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
			int port = DefaultSchemePortResolver.INSTANCE.resolve(target);
			return this.proxies.forTarget(target.getSchemeName(), target.getHostName(), port)
				.map((proxy) -> new HttpHost(proxy.scheme(), proxy.host(), proxy.port()))
				.orElse(null);
		}

	}

}
