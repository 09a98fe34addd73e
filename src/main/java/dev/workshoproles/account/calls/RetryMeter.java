package dev.workshoproles.account.calls;

import io.micrometer.core.instrument.MeterRegistry;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Counts the SDK's own retries, which the rest of the console does not see.
 */
public final class RetryMeter implements MetricPublisher {

	private final MeterRegistry meters;

	public RetryMeter(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void publish(MetricCollection call) {
		int retries = call.metricValues(CoreMetric.RETRY_COUNT).stream().mapToInt(Integer::intValue).sum();
		call.metricValues(CoreMetric.OPERATION_NAME)
			.stream()
			.findFirst()
			.ifPresent((operation) -> this.meters.counter("iam.retries", "operation", operation).increment(retries));
	}

	@Override
	public void close() {
		// Nothing is buffered.
	}

}
