package dev.workshoproles.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who looks at the pages, and through what.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@interface Visitor {

	/** The language that the browser asks for. */
	String language() default "en-US";

	/** Whether scripts run. */
	boolean scripts() default true;

	/** Whether the browser asks for dark pages. */
	boolean dark() default false;

	/** The width of the window in CSS pixels. */
	int width() default 1280;

}
