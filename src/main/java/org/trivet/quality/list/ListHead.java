package org.trivet.quality.list;

import java.util.List;
import org.trivet.quality.FoundKind;

/**
 * What a list says of itself before its first row.
 *
 * @param title who the list is for, in words
 * @param occasion what it tells of: a night beside the night before, or a single file
 * @param name the night's name, or the file's
 * @param kinds what was found, the gravest and the most frequent first
 * @param rows how many rows will follow
 * @param localIds whether the rows name persons by the sender's own number
 */
public record ListHead(
    String title,
    Occasion occasion,
    String name,
    List<FoundKind> kinds,
    long rows,
    LocalIds localIds) {
  public ListHead {
    kinds = List.copyOf(kinds);
  }

  /** What was looked at. */
  public enum Occasion {
    NIGHT,
    FILE
  }

  /** Whether rows bear the sender's own numbers. */
  public enum LocalIds {
    LEFT_OUT,
    SHOWN
  }
}
