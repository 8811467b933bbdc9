package org.trivet.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a feed's files are written.
 *
 * @param encodings tried in order; the first that decodes the whole file is used
 * @param separator between CSV fields
 * @param resource the FHIR resource type of NDJSON lines; lines of another type belong to another feed
 */
public record FileFormat(
    Kind kind, List<Charset> encodings, char separator, Optional<String> resource) {
  public FileFormat {
    encodings = List.copyOf(encodings);
  }

  /** The physical forms read so far. */
  public enum Kind implements Word {
    CSV,
    NDJSON
  }
}
