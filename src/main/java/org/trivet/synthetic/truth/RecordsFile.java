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
 * sibling's at the same school. A corrected UPN makes a new record key. A record of the SEN2 return goes by the UPN, and the same follows
 * where that is blank or shared.
 */
final class RecordsFile implements Closeable {
  private static final String NO_BREAK_SPACE = "\u00a0";
  private static final PersonList SEN2 = new PersonList("education/sen2", "example-council-sen2");

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

  /** A list of persons, as its contract names it. */
  private record PersonList(String feed, String sender) {}

  /** A row of such a list, held until its household is whole. */
  private record Pupil(PersonList list, int night, Listing listing, Key key) {}

  /** What a row goes by, and what else tells people apart. */
  private record Key(String person, String who, Validity upn) {}

  private enum Validity {
    VALID,
    BLANK_OR_WRONG
  }

  void pupil(int night, Listing listing, Enrolment enrolment, Card card) {
    var source = listing.source();
    pupils.add(new Pupil(
        new PersonList(source.feed(), source.sender()),
        night,
        listing,
        key(enrolment.school().urn() + "~", card)));
  }

  /** A person of the SEN2 return: its number in the export does not persist, so it goes by the UPN alone. */
  void returned(Listing listing, Card card) {
    pupils.add(new Pupil(SEN2, 0, listing, key("", card)));
  }

  private static Key key(String school, Card card) {
    var upn = Upn.parse(card.get(Part.UPN)).map(Upn::text);
    var who = String.join(
            "~", name(card, Part.SURNAME), name(card, Part.FORENAME), card.get(Part.BORN))
        .toLowerCase(Locale.ROOT);
    return new Key(
        school + upn.orElse(""), who, upn.isPresent() ? Validity.VALID : Validity.BLANK_OR_WRONG);
  }

  void write(List<Listing> listings) {
    for (var listing : listings) {
      if (listing.source() != Source.CENSUS) {
        firstNight(listing, listing.localId());
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (var pupil : pupils) {
      var key = pupil.key;
      var localId = isShared(pupil) ? key.person + "~" + key.who : key.person;
      if (told.add(pupil.list.feed + "|" + localId)) {
        row(pupil.list, pupil.listing, localId, pupil.night);
      }
    }
    pupils.clear();
  }

  private boolean isShared(Pupil pupil) {
    return pupil.key.upn == Validity.BLANK_OR_WRONG
        || pupils.stream()
            .anyMatch(other -> other.list.equals(pupil.list)
                && other.night == pupil.night
                && other.key.person.equals(pupil.key.person)
                && !other.key.who.equals(pupil.key.who));
  }

  private void firstNight(Listing listing, String localId) {
    for (var night = 0; night < setting.nights(); night++) {
      if (listing.isSentOn(night) && listing.on(night).isPresent()) {
        var source = listing.source();
        row(new PersonList(source.feed(), source.sender()), listing, localId, night);
        return;
      }
    }
  }

  private void row(PersonList list, Listing listing, String localId, int night) {
    file.row(
        new RecordKey(list.sender, list.feed, localId).text(),
        list.feed,
        list.sender,
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
