package dev.workshoproles.practice;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the sandbox starts with.
 *
 * @param drill a mistake to be found in the sandbox's account from the start, such as
 * {@code wrong-service}, or {@code random}; {@code docs/practising.md} lists them
 */
@ConfigurationProperties("console.sandbox")
record PracticeProperties(@Nullable String drill) {
}
