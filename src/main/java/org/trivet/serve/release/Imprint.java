package org.trivet.serve.release;

import java.time.Instant;
import org.trivet.vocabulary.NightId;

/**
 * What a release says of itself.
 *
 * @param key purpose and version of the key behind its pseudonyms
 * @param keyOrigin {@code random}, or {@code seed}: then anyone can find who a pseudonym is, which only made-up children bear
 */
record Imprint(NightId night, Instant madeAt, String key, String keyOrigin, String code) {}
