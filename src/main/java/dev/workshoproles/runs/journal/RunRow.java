package dev.workshoproles.runs.journal;

import org.jspecify.annotations.Nullable;

/**
 * A row of the run table.
 */
public record RunRow(RunSummary summary, RunEnd end, @Nullable String idempotencyBody) {
}
