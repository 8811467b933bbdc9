package org.trivet.publish.board;

import java.util.List;
import java.util.Optional;

/**
 * One breakdown of a measure: how its groups stand beside one another.
 *
 * @param column as the measures name it, {@code age_band}
 */
public record Gap(String column, List<Group> groups) {
  public Gap {
    groups = List.copyOf(groups);
  }

  /** One group, its figures over the periods that the measure shows. */
  public record Group(String name, List<Point> points) {
    public Group {
      points = List.copyOf(points);
    }

    public Optional<Point> at(PeriodName period) {
      return points.stream()
          .filter(point -> point.period().label().equals(period.label()))
          .findFirst();
    }
  }

  /** In words: {@code age band}. */
  public String title() {
    return column.replace('_', ' ');
  }

  /** Whether any of its figures for a time may be shown. */
  public boolean isShown(PeriodName period) {
    return groups.stream()
        .anyMatch(group -> group.at(period).flatMap(Point::shown).isPresent());
  }
}
