package dev.workshoproles.seats;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The scope of {@link PerSeat} beans. They are created when a seat is first used, and
 * need no proxies: within a seat all hold each other directly, also in threads of their
 * own. Without a class they are ordinary singletons.
 */
public final class SeatScope implements Scope, BeanFactoryPostProcessor, PriorityOrdered {

	static final String NAME = "seat";

	/** The property that makes a class of the console. */
	static final String CLASS = "console.class";

	private static final ThreadLocal<@Nullable Seat> CURRENT = new ThreadLocal<>();

	private final boolean isClass;

	private final Map<Seat, Beans> beans = new ConcurrentHashMap<>();

	private final Map<Seat, Map<String, Runnable>> destructions = new ConcurrentHashMap<>();

	SeatScope(Environment environment) {
		this.isClass = isClass(environment);
	}

	static boolean isClass(Environment environment) {
		return StringUtils.hasText(environment.getProperty(CLASS));
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
		if (this.isClass) {
			factory.registerScope(NAME, this);
		}
		else {
			Stream.of(factory.getBeanDefinitionNames())
				.map(factory::getBeanDefinition)
				.filter((bean) -> NAME.equals(bean.getScope()))
				.forEach((bean) -> bean.setScope(BeanDefinition.SCOPE_SINGLETON));
		}
	}

	/** Before other post-processors, which look at scopes. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * The seat that the current thread is at.
	 * @return null if it is at none
	 */
	@Nullable Seat current() {
		return CURRENT.get();
	}

	/**
	 * Has the current thread be at another seat.
	 * @return the one before, null if there was none
	 */
	@Nullable Seat enter(@Nullable Seat seat) {
		Seat before = CURRENT.get();
		if (seat != null) {
			CURRENT.set(seat);
		}
		else {
			CURRENT.remove();
		}
		return before;
	}

	@Override
	public Object get(String name, ObjectFactory<?> factory) {
		return this.beans.computeIfAbsent(seat(), (first) -> new Beans()).get(name, factory);
	}

	/** A bean without a seat would be somebody else's. */
	private Seat seat() {
		Seat seat = CURRENT.get();
		if (seat == null) {
			throw new IllegalStateException("No seat");
		}
		return seat;
	}

	@Override
	public @Nullable Object remove(String name) {
		throw new UnsupportedOperationException("The beans of a seat stay");
	}

	@Override
	public void registerDestructionCallback(String name, Runnable callback) {
		this.destructions.computeIfAbsent(seat(), (first) -> new ConcurrentHashMap<>()).put(name, callback);
	}

	/** Ends what the beans of all seats have begun. */
	void close() {
		this.destructions.values().forEach((callbacks) -> callbacks.values().forEach(Runnable::run));
		this.destructions.clear();
	}

	@Override
	public @Nullable Object resolveContextualObject(String key) {
		return null;
	}

	@Override
	public String getConversationId() {
		return seat().name();
	}

	/** Created one at a time, since a bean asks for others while it is created. */
	private static final class Beans {

		private final Lock lock = new ReentrantLock();

		private final Map<String, Object> byName = new HashMap<>();

		Object get(String name, ObjectFactory<?> factory) {
			this.lock.lock();
			try {
				Object known = this.byName.get(name);
				if (known == null) {
					known = factory.getObject();
					this.byName.put(name, known);
				}
				return known;
			}
			finally {
				this.lock.unlock();
			}
		}

	}

}
