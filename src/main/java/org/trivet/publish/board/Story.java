package org.trivet.publish.board;

import java.util.List;
import java.util.Optional;
import org.trivet.measure.Measure;
import org.trivet.publish.Publication;

/**
 * All that the page says of one measure.
 *
 * @param counted empty for a measure that the night did not count
 * @param absent why it was not counted; empty for one that was
 */
public record Story(
    Publication.Named named, Finding finding, Optional<Counted> counted, String absent) {

  /**
   * A measure that was counted.
   *
   * @param points its figures, the earliest first; never empty
   * @param lines England, then the region, then the statistical neighbours, where they count alike
   * @param gaps its breakdowns that the publication shows
   * @param comparison why they count alike, or why nothing stands beside
   * @param notes what a reader should know of the data
   */
  public record Counted(
      Measure measure,
      List<Point> points,
      List<PublishedLine> lines,
      List<Gap> gaps,
      String comparison,
      List<String> notes) {
    public Counted {
      points = List.copyOf(points);
      lines = List.copyOf(lines);
      gaps = List.copyOf(gaps);
      notes = List.copyOf(notes);
    }

    public Point now() {
      return points.get(points.size() - 1);
    }

    public Scale scale() {
      return new Scale(measure.facts().reading().unit());
    }
  }

  /** The anchor of its section. */
  public String anchor() {
    return named.id().replace('_', '-');
  }
}
