package org.trivet.synthetic.truth;

import java.time.LocalDate;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.Source;
import org.trivet.synthetic.population.ChildReview;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.truth.MeasureCounts.Row;

/**
 * What {@code hv_2_2half_review_pct} must come to: children of the first night's list who turned two and a half in a quarter, by the birth
 * date that the list has, and were under the provider at its end; numerator those whose review was held by that day.
 */
final class ExpectedHealth {
  private static final int QUARTERS = 5;
  private static final int TWO_AND_A_HALF = 30;

  private final MeasureCounts counts;
  private final Setting setting;

  ExpectedHealth(MeasureCounts counts) {
    this.counts = counts;
    this.setting = counts.setting();
  }

  void listing(Listing listing) {
    if (listing.source() != Source.CHILD_HEALTH || listing.on(0).isEmpty()) {
      return;
    }
    var due = LocalDate.parse(listing.on(0).get().get(Part.BORN)).plusMonths(TWO_AND_A_HALF);
    var review = ChildReview.of(setting, listing.person());
    var held = review
        .held()
        .filter(on -> !on.isAfter(setting.night(0)) && !on.isAfter(due))
        .isPresent();
    for (var night = 0; night < setting.nights(); night++) {
      var asAt = asAt(due, setting.night(night));
      if (isCounted(due, setting.night(night)) && isOwed(review, asAt)) {
        counts.countAt(
            listing.on(0).get().get(Part.POSTCODE),
            new Row(night, "hv_2_2half_review_pct", quarter(due)),
            held ? 1 : 0);
      }
    }
  }

  private static boolean isCounted(LocalDate due, LocalDate night) {
    var earliest = firstDay(night).minusMonths(3L * (QUARTERS - 1));
    return !due.isAfter(night) && !due.isBefore(earliest);
  }

  /** That someone has left is known from the first night's list only. */
  private boolean isOwed(ChildReview review, LocalDate asAt) {
    var left = review.left().filter(gone -> !gone.isAfter(setting.night(0)));
    return !review.responsibleFrom().isAfter(asAt)
        && left.filter(gone -> !gone.isAfter(asAt)).isEmpty();
  }

  private static LocalDate asAt(LocalDate due, LocalDate night) {
    var end = firstDay(due).plusMonths(3).minusDays(1);
    return end.isAfter(night) ? night : end;
  }

  private static LocalDate firstDay(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
  }
}
