package org.trivet.quality.list;

import java.util.Optional;

/**
 * One finding at its place.
 *
 * @param kind its place among the kinds of the list's head
 * @param column as the sender writes it; empty for a whole row or file
 * @param file the sender's own name of the file
 * @param at where in the file; empty for a whole file
 * @param reason what is wrong with just this one, where the rule's own words say less
 * @param localId the sender's own number of the person or row; empty unless the reader may have it and asked
 */
public record ListedRow(
    int kind,
    String column,
    String file,
    Optional<Place> at,
    Optional<String> reason,
    Optional<String> localId) {
  /** The line as a text editor counts, the row as a spreadsheet does; both from 1. */
  public record Place(long line, long row) {}
}
