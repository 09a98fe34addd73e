package dev.workshoproles.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import dev.workshoproles.testsupport.RequiresBrowser;

/**
 * The whole console, looked at in a browser. Each test begins with an empty account and
 * gets a {@link Visit} and, if it likes, the {@link StagedIam}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RequiresBrowser
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StagedIam.class)
@ExtendWith(Browsing.class)
@interface BrowserTest {

}
