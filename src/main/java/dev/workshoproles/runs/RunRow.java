package dev.workshoproles.runs;

import org.jspecify.annotations.Nullable;

/**
 * A row of the run table.
 */
record RunRow(RunSummary summary, RunEnd end, @Nullable String idempotencyBody) {
}
