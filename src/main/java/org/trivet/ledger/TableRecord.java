package org.trivet.ledger;

import java.nio.file.Path;
import org.trivet.vocabulary.NightId;

/** One table that a step of a night wrote; {@code path} is relative to the home, {@code hash} canonical and free of row order. */
public record TableRecord(
    NightId night, String step, String zone, String table, Path path, long rows, String hash) {}
