package org.trivet.ledger;

import java.nio.file.Path;
import java.time.Instant;
import org.trivet.vocabulary.NightId;

/** One release file of one night and zone; {@code path} is relative to the home. */
public record Release(
    NightId night, String zone, Path path, long bytes, String hash, Instant publishedAt) {}
