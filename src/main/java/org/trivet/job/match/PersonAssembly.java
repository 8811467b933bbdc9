package org.trivet.job.match;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.NhsNumberStatus;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/** What one person record says, out of all facts that hang on its key: column by column, as the match model names them. */
final class PersonAssembly {
  private final RecordKey key;
  private final SealMarks marks;
  private final Map<Meaning, List<String>> facts = new EnumMap<>(Meaning.class);
  private final Map<String, List<String>> columns = new HashMap<>();

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

  /** On which side of a seal the record lies. */
  boolean isSealed() {
    return marks.seal(key)
        || upns(Meaning.UPN).anyMatch(marks::seal)
        || nhsNumbers().anyMatch(marks::seal);
  }

  /** What the record says in a column that the match model names, in the order in which it was said. */
  List<String> said(String column) {
    return columns().getOrDefault(column, List.of());
  }

  private Map<String, List<String>> columns() {
    if (columns.isEmpty()) {
      facts.forEach((meaning, values) -> columns.put(PersonColumn.text(meaning), values));
      columns.put(PersonColumn.text(Meaning.MIDDLE_NAMES), middleNames());
      columns.put(PersonColumn.text(Meaning.FORMER_SURNAME), formerSurnames());
      putUpns();
      columns.put(
          PersonColumn.text(Meaning.NHS_NUMBER),
          nhsNumbers().map(NhsNumber::digits).toList());
      columns.put(PersonColumn.VERIFIED_NHS_NUMBER.text(), verified());
      columns.put(PersonColumn.LIST.text(), List.of(key.sender() + " " + key.feed()));
    }
    return columns;
  }

  private List<String> middleNames() {
    return facts(Meaning.MIDDLE_NAMES).stream()
        .flatMap(names -> Stream.of(names.split(" ", -1)))
        .toList();
  }

  private void putUpns() {
    var former = formerUpns().toList();
    var all = Stream.concat(upns(Meaning.UPN), former.stream()).toList();
    columns.put(PersonColumn.text(Meaning.FORMER_UPN), texts(former, upn -> true));
    columns.put(PersonColumn.PERMANENT_UPN.text(), texts(all, not(Upn::isTemporary)));
    columns.put(PersonColumn.TEMPORARY_UPN.text(), texts(all, Upn::isTemporary));
  }

  private static List<String> texts(List<Upn> upns, Predicate<Upn> wanted) {
    return upns.stream().filter(wanted).map(Upn::text).toList();
  }

  /** A former number that is marked would betray which open record belongs to it: it is left out of open records. */
  private Stream<Upn> formerUpns() {
    var former = upns(Meaning.FORMER_UPN);
    return isSealed() ? former : former.filter(not(marks::seal));
  }

  /** Nor does an open record say the surname that stands beside such a number: whoever looks at its pairs would read it. */
  private List<String> formerSurnames() {
    var betrays = !isSealed() && upns(Meaning.FORMER_UPN).anyMatch(marks::seal);
    return betrays ? List.of() : facts(Meaning.FORMER_SURNAME);
  }

  private Stream<Upn> upns(Meaning meaning) {
    return facts(meaning).stream().flatMap(written -> Upn.parse(written).stream());
  }

  private Stream<NhsNumber> nhsNumbers() {
    return facts(Meaning.NHS_NUMBER).stream()
        .flatMap(said -> NhsNumber.parse(said.substring(0, endOfNumber(said))).stream());
  }

  private List<String> verified() {
    return facts(Meaning.NHS_NUMBER).stream()
        .filter(PersonAssembly::isTrusted)
        .map(said -> said.substring(0, endOfNumber(said)))
        .toList();
  }

  private static boolean isTrusted(String said) {
    return NhsNumberStatus.parse(said.substring(endOfNumber(said) + 1))
        .filter(NhsNumberStatus::isTrusted)
        .isPresent();
  }

  private static int endOfNumber(String said) {
    return said.indexOf(PersonFacts.SEPARATOR);
  }

  private List<String> facts(Meaning meaning) {
    return facts.getOrDefault(meaning, List.of());
  }
}
