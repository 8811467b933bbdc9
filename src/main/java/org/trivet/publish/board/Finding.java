package org.trivet.publish.board;

import java.util.Optional;
import org.trivet.publish.Publication;

/**
 * What is found about a measure.
 *
 * @param title the sentence above its chart
 * @param change against its figure before; empty where there is none to hold against
 * @param england against England's figure for the same period; empty where there is no like figure
 */
public record Finding(
    Publication.Case kind, String title, Optional<Change> change, Optional<Against> england) {

  /** How a figure stands to the one before. */
  public record Change(Direction direction, Verdict verdict, Point before, Point now) {}

  /** How a figure stands to England's. */
  public record Against(
      Direction direction, Verdict verdict, Point ours, PublishedLine.Figure theirs) {}

  /** Which way a figure lies; LEVEL where the intervals leave it open. */
  public enum Direction {
    UP,
    DOWN,
    LEVEL
  }

  /** Whether that is good. */
  public enum Verdict {
    BETTER,
    WORSE,
    NEITHER
  }
}
