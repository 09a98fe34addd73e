package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import software.amazon.awssdk.core.SdkRequest;

import dev.workshoproles.account.InterceptedIam.Interceptor;

/**
 * Holds requests back until as many are under way at once as the wave should have, and
 * fails if they are not: so requests that pass it did not wait for each other.
 */
public final class Waves implements Interceptor {

	private final List<CountDownLatch> latches = new ArrayList<>();

	private final AtomicInteger requests = new AtomicInteger();

	public Waves(int... sizes) {
		for (int size : sizes) {
			CountDownLatch latch = new CountDownLatch(size);
			for (int i = 0; i < size; i++) {
				this.latches.add(latch);
			}
		}
	}

	@Override
	public SdkRequest before(String operation, SdkRequest request) {
		int number = this.requests.getAndIncrement();
		if (number >= this.latches.size()) {
			throw new IllegalStateException("One request too many: " + operation);
		}
		CountDownLatch wave = this.latches.get(number);
		wave.countDown();
		try {
			if (!wave.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException(operation + " was alone");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return request;
	}

	/** Whether all requests of all waves came. */
	public boolean areDone() {
		return this.requests.get() == this.latches.size();
	}

}
