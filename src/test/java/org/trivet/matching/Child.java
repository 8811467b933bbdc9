package org.trivet.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/** A made-up child's record, drawn step by step; each step gives a new record. */
record Child(PersonRecord record) {
  static Child child(String forename, String surname) {
    var names = new Names(
        NameWriting.given(List.of(forename)), List.of(), NameWriting.family(List.of(surname)));
    return new Child(new PersonRecord(
        new Origin(
            new RecordKey("council", "education/ehc-cases", forename + surname),
            "education",
            Seal.OPEN),
        names,
        Birth.UNKNOWN,
        Identifiers.NONE,
        Set.of()));
  }

  Child inList(String feed, String localId) {
    var key = new RecordKey("sender of " + feed, feed, localId);
    return withOrigin(
        new Origin(key, feed.substring(0, feed.indexOf('/')), record.origin().seal()));
  }

  Child sealed() {
    return withOrigin(new Origin(record.origin().key(), record.origin().agency(), Seal.SEALED));
  }

  Child born(String date) {
    return withBirth(new Birth(
        Optional.of(LocalDate.parse(date)),
        Optional.empty(),
        record.birth().sex(),
        record.birth().order()));
  }

  Child expected(String date) {
    return withBirth(new Birth(
        Optional.empty(),
        Optional.of(LocalDate.parse(date)),
        record.birth().sex(),
        record.birth().order()));
  }

  Child bornAsNumber(int order) {
    return withBirth(new Birth(
        record.birth().date(),
        record.birth().expected(),
        record.birth().sex(),
        OptionalInt.of(order)));
  }

  Child alsoKnownAs(String forename) {
    var forenames = NameWriting.given(
        Stream.concat(record.names().forenames().stream(), Stream.of(forename)).toList());
    return new Child(new PersonRecord(
        record.origin(),
        new Names(forenames, record.names().middleNames(), record.names().surnames()),
        record.birth(),
        record.identifiers(),
        record.postcodes()));
  }

  Child livingAt(String... postcodes) {
    var homes = new HashSet<Postcode>();
    Arrays.stream(postcodes).forEach(written -> Postcode.parse(written).ifPresent(homes::add));
    return new Child(new PersonRecord(
        record.origin(), record.names(), record.birth(), record.identifiers(), homes));
  }

  Child withUpn(String upn) {
    var old = record.identifiers();
    return withIdentifiers(new Identifiers(Set.of(new Upn(upn)), old.nhsNumbers(), old.verified()));
  }

  Child withNhsNumber(String digits) {
    return withIdentifiers(
        new Identifiers(record.identifiers().upns(), Set.of(new NhsNumber(digits)), Set.of()));
  }

  Child withVerifiedNhsNumber(String digits) {
    var number = Set.of(new NhsNumber(digits));
    return withIdentifiers(new Identifiers(record.identifiers().upns(), number, number));
  }

  private Child withOrigin(Origin origin) {
    return new Child(new PersonRecord(
        origin, record.names(), record.birth(), record.identifiers(), record.postcodes()));
  }

  private Child withBirth(Birth birth) {
    return new Child(new PersonRecord(
        record.origin(), record.names(), birth, record.identifiers(), record.postcodes()));
  }

  private Child withIdentifiers(Identifiers identifiers) {
    return new Child(new PersonRecord(
        record.origin(), record.names(), record.birth(), identifiers, record.postcodes()));
  }
}
