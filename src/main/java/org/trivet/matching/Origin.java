package org.trivet.matching;

import org.trivet.vocabulary.RecordKey;

/** Where a record comes from, and on which side of the seal it lies. */
public record Origin(RecordKey key, String agency, Seal seal) {}
