package org.trivet.job.match;

import static org.trivet.job.StandardisedColumn.KNOWN_TO;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/**
 * The adoption team's marks: which identifiers and records belong to an identity that is closed.
 *
 * <p>They are as many as adoptions (some thousands in the largest authority) and are held in memory; nothing prints them.
 */
public record SealMarks(Set<String> upns, Set<String> nhsNumbers, Set<String> records)
    implements Serializable {
  public static final SealMarks NONE = new SealMarks(Set.of(), Set.of(), Set.of());

  private static final String KIND = "kind";
  private static final String VALUE = "value";

  public SealMarks {
    upns = Set.copyOf(upns);
    nhsNumbers = Set.copyOf(nhsNumbers);
    records = Set.copyOf(records);
  }

  /** The marks in force in the standardised table of sealed identities. */
  public static SealMarks of(Dataset<Row> standardised) {
    var rows = standardised
        .filter(KNOWN_TO.col().isNull())
        .select(functions.col(KIND), functions.col(VALUE))
        .collectAsList();
    return new SealMarks(
        values(rows, "upn")
            .flatMap(text -> Upn.parse(text).stream())
            .map(Upn::text)
            .collect(HashSet::new, Set::add, Set::addAll),
        values(rows, "nhs_number")
            .flatMap(text -> NhsNumber.parse(text).stream())
            .map(NhsNumber::digits)
            .collect(HashSet::new, Set::add, Set::addAll),
        values(rows, "record").collect(HashSet::new, Set::add, Set::addAll));
  }

  boolean seal(RecordKey key) {
    return records.contains(key.feed() + "|" + key.localId());
  }

  boolean seal(Upn upn) {
    return upns.contains(upn.text());
  }

  boolean seal(NhsNumber number) {
    return nhsNumbers.contains(number.digits());
  }

  /** Whether a number, of whichever kind and however written, is marked. */
  boolean seal(String number) {
    return Upn.parse(number).filter(this::seal).isPresent()
        || NhsNumber.parse(number).filter(this::seal).isPresent();
  }

  boolean isEmpty() {
    return upns.isEmpty() && nhsNumbers.isEmpty() && records.isEmpty();
  }

  private static Stream<String> values(List<Row> rows, String kind) {
    return rows.stream()
        .filter(row -> !row.isNullAt(0) && !row.isNullAt(1))
        .filter(
            row -> row.getString(0).toLowerCase(Locale.ROOT).replace('-', '_').equals(kind))
        .map(row -> row.getString(1).strip());
  }

  @Override
  public String toString() {
    return "SealMarks[…]";
  }
}
