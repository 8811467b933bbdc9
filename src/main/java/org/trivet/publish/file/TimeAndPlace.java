package org.trivet.publish.file;

import java.util.List;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.board.PeriodName;

/** The first columns of every file of figures, as the department's open data standard names and fills them: when, and where. */
final class TimeAndPlace {
  static final List<String> HEADER = List.of(
      "time_period",
      "time_identifier",
      "geographic_level",
      "country_code",
      "country_name",
      "region_code",
      "region_name",
      "old_la_code",
      "new_la_code",
      "la_name");
  static final List<String> ENGLAND = List.of("E92000001", "England");

  private TimeAndPlace() {}

  static List<String> time(PeriodName period) {
    return List.of(period.timePeriod(), period.timeIdentifier());
  }

  /** England, or a place in it, of which a figure was published. */
  static List<String> place(PublishedRow.Place place) {
    if (place.isNational()) {
      return List.of(place.level(), place.code(), place.name(), "", "", "", "", "");
    }
    var name = place.isNeighbours() ? "" : place.name();
    return List.of(place.level(), ENGLAND.get(0), ENGLAND.get(1), place.code(), name, "", "", "");
  }
}
