package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.ChildReview;
import org.trivet.synthetic.population.Setting;

/** The child health system's monthly list of children from two to four, with their 2 to 2½ year review. */
final class ChildHealthExtract implements Extract {
  private static final int NIGHTS_BETWEEN = 28;

  private final Setting setting;
  private final List<CsvFile> months;

  ChildHealthExtract(Inbox inbox) {
    this.setting = inbox.setting();
    this.months = java.util.stream.IntStream.range(0, setting.nights())
        .filter(ChildHealthExtract::isSentOn)
        .mapToObj(night -> list(inbox, night))
        .toList();
  }

  /** Whether the list is sent on a night. */
  static boolean isSentOn(int night) {
    return night % NIGHTS_BETWEEN == 0;
  }

  private static CsvFile list(Inbox inbox, int night) {
    return inbox.csv(
        inbox.file(
            night,
            Source.CHILD_HEALTH.feed(),
            "child_review_list_" + inbox.setting().night(night) + ".csv"),
        SsdExtract.header(
            "child_id,nhs_number,nhs_number_status,surname,forename,birth_date,sex,postcode,responsible_from,responsible_to,"
                + "review_date,review_status,reviewer,as_at"),
        Set.of());
  }

  @Override
  public Source source() {
    return Source.CHILD_HEALTH;
  }

  @Override
  public void write(Listing listing) {
    for (var month = 0; month < months.size(); month++) {
      var night = month * NIGHTS_BETWEEN;
      var card = listing.on(night);
      if (card.isPresent()) {
        months.get(month).row(row(listing, card.get(), setting.night(night)));
      }
    }
  }

  private List<String> row(Listing listing, Card card, LocalDate day) {
    var review = ChildReview.of(setting, listing.person());
    var held = review.held().filter(on -> !on.isAfter(day));
    var left = review.left().filter(on -> !on.isAfter(day));
    return List.of(
        listing.localId(),
        card.get(Part.NHS_NUMBER),
        card.get(Part.NHS_STATUS),
        card.get(Part.SURNAME),
        card.get(Part.FORENAME),
        card.get(Part.BORN),
        card.get(Part.SEX).equals("M") ? "1" : "2",
        card.get(Part.POSTCODE),
        review.responsibleFrom().toString(),
        left.map(LocalDate::toString).orElse(""),
        held.map(LocalDate::toString).orElse(""),
        status(review, listing, day),
        held.map(on -> on.getDayOfMonth() % 3 == 0 ? "nursery nurse" : "health visitor")
            .orElse(""),
        day.toString());
  }

  private static String status(ChildReview review, Listing listing, LocalDate day) {
    if (review.held().filter(on -> !on.isAfter(day)).isPresent()) {
      return "DONE";
    }
    if (review.left().filter(on -> !on.isAfter(day)).isPresent()) {
      return "MOVED";
    }
    return ChildReview.due(listing.person()).isAfter(day) ? "DUE" : review.refusal();
  }
}
