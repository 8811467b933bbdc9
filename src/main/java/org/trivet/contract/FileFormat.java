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
 * @param each of XML, how the path to the element that repeats once per case ends, such as {@code Children/Child}: one of them is held
 *     in memory at a time
 */
public record FileFormat(
    Kind kind,
    List<Charset> encodings,
    char separator,
    Optional<String> resource,
    Optional<String> each) {
  public FileFormat {
    encodings = List.copyOf(encodings);
  }

  /** The physical forms read so far. */
  public enum Kind implements Word {
    CSV,
    NDJSON,
    /** One file holds the rows of every table of its feed. */
    XML
  }
}
