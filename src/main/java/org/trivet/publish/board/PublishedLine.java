package org.trivet.publish.board;

import java.util.List;
import java.util.Optional;
import org.trivet.publish.PublishedRow;

/** The published figures of one place beside a measure, over the periods that the measure shows. */
public record PublishedLine(PublishedRow.Place place, List<Figure> figures) {
  public PublishedLine {
    figures = List.copyOf(figures);
  }

  /** One of them; the value is empty where the publication gives a symbol. */
  public record Figure(PublishedRow row, PeriodName period, Optional<Double> value) {}

  public Optional<Figure> of(PeriodName period) {
    return figures.stream()
        .filter(figure -> figure.row().period().equals(period.label()))
        .findFirst();
  }
}
