package dev.workshoproles.seats;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Scope;

/**
 * Marks a bean, or a controller, of which each seat has its own: everything that knows
 * the seat's workshop or account. It may be injected into others of its kind only, so
 * that nothing of one seat can reach another.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Scope(SeatScope.NAME)
public @interface PerSeat {

}
