package org.trivet.job.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;
import org.trivet.matching.Birth;
import org.trivet.matching.Identifiers;
import org.trivet.matching.NameWriting;
import org.trivet.matching.Names;
import org.trivet.matching.Origin;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Seal;
import org.trivet.matching.Sex;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.NhsNumberStatus;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/** One person record out of all facts that hang on its key; of a birth date, sex and birth order the first fact counts. */
final class PersonAssembly {
  private final RecordKey key;
  private final SealMarks marks;
  private final Map<Meaning, List<String>> facts = new EnumMap<>(Meaning.class);

  PersonAssembly(RecordKey key, SealMarks marks) {
    this.key = key;
    this.marks = marks;
  }

  void add(String fact) {
    var end = fact.indexOf(PersonFacts.SEPARATOR);
    facts
        .computeIfAbsent(Meaning.valueOf(fact.substring(0, end)), any -> new ArrayList<>())
        .add(fact.substring(end + 1));
  }

  PersonRecord record() {
    var verified = new HashSet<NhsNumber>();
    var nhsNumbers = new HashSet<NhsNumber>();
    for (var said : said(Meaning.NHS_NUMBER)) {
      addNhsNumber(said, nhsNumbers, verified);
    }
    var upns = upns(Meaning.UPN);
    var seal = seal(upns, nhsNumbers);
    upns.addAll(formerUpns(seal));
    return new PersonRecord(
        new Origin(key, agency(), seal),
        names(),
        birth(),
        new Identifiers(upns, nhsNumbers, verified),
        postcodes());
  }

  private String agency() {
    return key.feed().substring(0, Math.max(0, key.feed().indexOf('/')));
  }

  /** A former number that is marked would betray which open record belongs to it: it is left out of open records. */
  private Set<Upn> formerUpns(Seal seal) {
    var former = upns(Meaning.FORMER_UPN);
    if (seal == Seal.OPEN) {
      former.removeIf(marks::seal);
    }
    return former;
  }

  private Seal seal(Set<Upn> upns, Set<NhsNumber> nhsNumbers) {
    var isMarked = marks.seal(key)
        || upns.stream().anyMatch(marks::seal)
        || nhsNumbers.stream().anyMatch(marks::seal);
    return isMarked ? Seal.SEALED : Seal.OPEN;
  }

  private static void addNhsNumber(String said, Set<NhsNumber> all, Set<NhsNumber> verified) {
    var end = said.indexOf(PersonFacts.SEPARATOR);
    NhsNumber.parse(said.substring(0, end)).ifPresent(number -> {
      all.add(number);
      if (NhsNumberStatus.parse(said.substring(end + 1))
          .filter(NhsNumberStatus::isTrusted)
          .isPresent()) {
        verified.add(number);
      }
    });
  }

  private Names names() {
    return new Names(
        NameWriting.given(all(Meaning.FORENAME, Meaning.PREFERRED_FORENAME)),
        NameWriting.given(said(Meaning.MIDDLE_NAMES).stream()
            .flatMap(names -> Stream.of(names.split(" ", -1)))
            .toList()),
        NameWriting.family(
            all(Meaning.SURNAME, Meaning.PREFERRED_SURNAME, Meaning.FORMER_SURNAME)));
  }

  private Birth birth() {
    var order = first(Meaning.BIRTH_ORDER)
        .map(Integer::parseInt)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
    return new Birth(
        first(Meaning.BIRTH_DATE).map(LocalDate::parse),
        first(Meaning.EXPECTED_BIRTH_DATE).map(LocalDate::parse),
        said(Meaning.SEX).stream()
            .flatMap(written -> Sex.parse(written).stream())
            .findFirst(),
        order);
  }

  private Set<Postcode> postcodes() {
    var homes = new HashSet<Postcode>();
    for (var written : said(Meaning.POSTCODE)) {
      Postcode.parse(written).filter(postcode -> !postcode.isPseudo()).ifPresent(homes::add);
    }
    return homes;
  }

  private Set<Upn> upns(Meaning meaning) {
    var upns = new HashSet<Upn>();
    said(meaning).forEach(written -> Upn.parse(written).ifPresent(upns::add));
    return upns;
  }

  private List<String> all(Meaning... meanings) {
    return Stream.of(meanings).flatMap(meaning -> said(meaning).stream()).toList();
  }

  private Optional<String> first(Meaning meaning) {
    return said(meaning).stream().findFirst();
  }

  private List<String> said(Meaning meaning) {
    return facts.getOrDefault(meaning, List.of());
  }
}
