package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.Listing.Role;

/** The adoption team's one-sided marks: the former identity's numbers and records, and nothing of the new one. */
final class SealedExtract {
  static final String FEED = "shared/sealed-identities";
  private static final long SCRAMBLE = 7_919_317L;
  private static final long RANGE = 100_000_000L;

  private final List<CsvFile> nights = new ArrayList<>();
  private long marks;

  SealedExtract(Inbox inbox) {
    for (var night = 0; night < inbox.setting().nights(); night++) {
      if (night % 28 == 0) {
        nights.add(inbox.csv(
            inbox.file(night, FEED, "sealed_identities_" + inbox.setting().night(night) + ".csv"),
            List.of("seal_id", "kind", "value", "sealed_on"),
            Set.of()));
      }
    }
  }

  void write(List<Listing> household) {
    for (var listing : household) {
      listing
          .person()
          .adoption()
          .filter(adoption -> listing.isMain() && isFirst(listing, household))
          .ifPresent(adoption -> {
            var on = adoption.on().toString();
            mark("nhs_number", adoption.former().nhsNumber(), on);
            mark("upn", adoption.former().upn(), on);
          });
      if (listing.role() == Role.FORMER) {
        var on = listing.person().adoption().orElseThrow().on().toString();
        mark("record", listing.source().feed() + "|" + listing.localId(), on);
      }
    }
  }

  private static boolean isFirst(Listing listing, List<Listing> household) {
    return household.stream()
        .filter(other -> other.person().is(listing.person()))
        .findFirst()
        .filter(first -> first.localId().equals(listing.localId()))
        .isPresent();
  }

  private void mark(String kind, String value, String on) {
    marks++;
    var id = "Z" + Long.toString(RANGE + marks * SCRAMBLE % RANGE).substring(1);
    nights.forEach(file -> file.row(id, kind, value, on));
  }
}
