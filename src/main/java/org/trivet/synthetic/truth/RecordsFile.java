package org.trivet.synthetic.truth;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private final List<Row> rows = new ArrayList<>();

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

  /** The file that a row stands in: the night it comes on, and the term and list it is of. */
  record In(int night, String list) {}

  /** A census row: where the pupil is registered, and what is written there. */
  record Pupil(Listing listing, Enrolment enrolment, Card card) {}

  /** A row of a list, held until its household is whole. */
  private record Row(PersonList list, In file, Listing listing, Key key, Optional<Pupil> pupil) {}

  /** What a row goes by, and what else tells people apart. */
  private record Key(String person, String who, Validity upn) {}

  /** Told of every census row with the local id that its record goes by. */
  interface Watcher {
    void row(String localId, In file, Pupil pupil);
  }

  private enum Validity {
    VALID,
    BLANK_OR_WRONG
  }

  void pupil(In file, Listing listing, Enrolment enrolment, Card card) {
    var source = listing.source();
    rows.add(new Row(
        new PersonList(source.feed(), source.sender()),
        file,
        listing,
        key(enrolment.school().urn() + "~", card),
        Optional.of(new Pupil(listing, enrolment, card))));
  }

  /** A person of the SEN2 return: its number in the export does not persist, so it goes by the UPN alone. */
  void returned(Listing listing, Card card) {
    rows.add(new Row(SEN2, new In(0, "SEN2"), listing, key("", card), Optional.empty()));
  }

  private static Key key(String school, Card card) {
    var upn = Upn.parse(card.get(Part.UPN)).map(Upn::text);
    var who = String.join(
            "~", name(card, Part.SURNAME), name(card, Part.FORENAME), card.get(Part.BORN))
        .toLowerCase(Locale.ROOT);
    return new Key(
        school + upn.orElse(""), who, upn.isPresent() ? Validity.VALID : Validity.BLANK_OR_WRONG);
  }

  void write(List<Listing> listings, Watcher watcher) {
    for (var listing : listings) {
      if (listing.source() != Source.CENSUS) {
        firstNight(listing, listing.localId());
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (var row : rows) {
      var key = row.key;
      var localId = isShared(row) ? key.person + "~" + key.who : key.person;
      row.pupil.ifPresent(pupil -> watcher.row(localId, row.file, pupil));
      if (told.add(row.list.feed + "|" + localId)) {
        row(row.list, row.listing, localId, row.file.night());
      }
    }
    rows.clear();
  }

  private boolean isShared(Row row) {
    return row.key.upn == Validity.BLANK_OR_WRONG
        || rows.stream()
            .anyMatch(other -> other.list.equals(row.list)
                && other.file.equals(row.file)
                && other.key.person.equals(row.key.person)
                && !other.key.who.equals(row.key.who));
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
