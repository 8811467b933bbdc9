package org.trivet.night;

import java.nio.file.Path;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * One file that this night reads, frozen when landing ended.
 *
 * @param path relative to the home
 * @param night the night it came into force, which is what {@code known_from} says of its rows
 * @param order rises with arrival: a delta's files apply in this order
 */
public record FrozenReceipt(
    String sha256,
    String feed,
    String table,
    String sender,
    Optional<String> period,
    Path path,
    NightId night,
    long order) {

  /** The first twelve letters of the hash, as they stand in {@code source_file} and in the landed file's name. */
  public String sha12() {
    return sha256.substring(0, 12);
  }
}
