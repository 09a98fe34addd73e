package dev.workshoproles.account.calls;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollector;

import static org.assertj.core.api.Assertions.assertThat;

class RetryMeterTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void countsWhatTheSdkRepeated(int retries) {
		MetricCollector call = MetricCollector.create("ApiCall");
		call.reportMetric(CoreMetric.OPERATION_NAME, "GetRole");
		call.reportMetric(CoreMetric.RETRY_COUNT, retries);
		try (RetryMeter meter = new RetryMeter(this.meters)) {
			meter.publish(call.collect());
			meter.publish(call.collect());
		}
		assertThat(this.meters.counter("iam.retries", "operation", "GetRole").count()).isEqualTo(2.0 * retries);
	}

}
