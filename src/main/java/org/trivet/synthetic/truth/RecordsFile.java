package org.trivet.synthetic.truth;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivet.synthetic.extract.Card;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.Source;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Setting;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/**
 * {@code truth/records.csv}: whose record each one is. Matching is right when it joins records of one identity, and only those.
 *
 * <p>A census record goes by school and UPN, as its contract says; by names and birth date too where the UPN is blank, wrong, or a
 * sibling's at the same school. A corrected UPN makes a new record key.
 */
final class RecordsFile implements Closeable {
  private static final String NO_BREAK_SPACE = "\u00a0";

  private final CsvFile file;
  private final Setting setting;
  private final List<Pupil> pupils = new ArrayList<>();

  RecordsFile(Path folder, Setting setting) {
    this.setting = setting;
    this.file = CsvFile.create(
        folder.resolve("records.csv"),
        List.of(
            "record_key",
            "feed",
            "sender",
            "local_id",
            "identity_id",
            "person_id",
            "role",
            "first_night"),
        Set.of());
  }

  /** The file that a census row stands in: the night it comes on, and the term and list it is of. */
  record In(int night, String list) {}

  /** A census row, held until its household is whole. */
  record Pupil(
      In file,
      Listing listing,
      Enrolment enrolment,
      Card card,
      String personKey,
      String who,
      Validity upn) {}

  /** Told of every census row with the local id that its record goes by. */
  interface Watcher {
    void row(String localId, In file, Pupil pupil);
  }

  enum Validity {
    VALID,
    BLANK_OR_WRONG
  }

  void pupil(In file, Listing listing, Enrolment enrolment, Card card) {
    var upn = Upn.parse(card.get(Part.UPN)).map(Upn::text);
    var who = String.join(
            "~", name(card, Part.SURNAME), name(card, Part.FORENAME), card.get(Part.BORN))
        .toLowerCase(Locale.ROOT);
    pupils.add(new Pupil(
        file,
        listing,
        enrolment,
        card,
        enrolment.school().urn() + "~" + upn.orElse(""),
        who,
        upn.isPresent() ? Validity.VALID : Validity.BLANK_OR_WRONG));
  }

  void write(List<Listing> listings, Watcher watcher) {
    for (var listing : listings) {
      if (listing.source() != Source.CENSUS) {
        firstNight(listing, listing.localId());
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (var pupil : pupils) {
      var localId = isShared(pupil) ? pupil.personKey + "~" + pupil.who : pupil.personKey;
      watcher.row(localId, pupil.file, pupil);
      if (told.add(localId)) {
        row(pupil.listing, localId, pupil.file.night());
      }
    }
    pupils.clear();
  }

  private boolean isShared(Pupil pupil) {
    return pupil.upn == Validity.BLANK_OR_WRONG
        || pupils.stream()
            .anyMatch(other -> other.file.equals(pupil.file)
                && other.personKey.equals(pupil.personKey)
                && !other.who.equals(pupil.who));
  }

  private void firstNight(Listing listing, String localId) {
    for (var night = 0; night < setting.nights(); night++) {
      if (listing.isSentOn(night) && listing.on(night).isPresent()) {
        row(listing, localId, night);
        return;
      }
    }
  }

  private void row(Listing listing, String localId, int night) {
    var source = listing.source();
    file.row(
        new RecordKey(source.sender(), source.feed(), localId).text(),
        source.feed(),
        source.sender(),
        localId,
        listing.identity().id(),
        listing.person().id(),
        listing.role().name().toLowerCase(Locale.ROOT),
        Integer.toString(night + 1));
  }

  private static String name(Card card, Part part) {
    return card.get(part).replace(NO_BREAK_SPACE, " ").strip();
  }

  @Override
  public void close() {
    file.close();
  }
}
