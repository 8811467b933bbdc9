package org.trivet.matching.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.level.Across;
import org.trivet.matching.level.Dates;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/** A level that looks at another field than the comparison's own. */
final class AcrossLevel {
  private static final int NEITHER = Integer.MAX_VALUE;

  private final Across across;
  private final int position;
  private final int worst;
  private final Records.Column own;
  private final Records.Column there;

  private AcrossLevel(PlanComparison comparison, int position, Across across, Records records) {
    this.across = across;
    this.position = position;
    this.worst = comparison.levels().size();
    this.own = records.columns().get(comparison.fields().get(0));
    this.there = records.columns().get(comparison.acrossFields().get(position));
  }

  static List<AcrossLevel> allOf(PlanComparison comparison, Records records) {
    return IntStream.range(0, comparison.levels().size())
        .boxed()
        .flatMap(at -> comparison.levels().get(at).across().stream()
            .map(across -> new AcrossLevel(comparison, at, across, records)))
        .toList();
  }

  /** Whether it is asked where a record says nothing, instead of where both do. */
  boolean looksAtMissing() {
    return across.kind() == Across.Kind.DUE;
  }

  /** Where it stands among the comparison's levels. */
  int position() {
    return position;
  }

  /** The level's position if it holds; of dates that lie too far apart the worst level's, otherwise a number above all. */
  int of(int one, int other) {
    return switch (across.kind()) {
      case TURNED_WITH ->
        share(own, one, there, other) && share(there, one, own, other) ? position : NEITHER;
      case ALSO_IN ->
        share(own, one, there, other) || share(there, one, own, other) ? position : NEITHER;
      case DUE -> ofDates(dates(one), dates(other));
    };
  }

  private int ofDates(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return NEITHER;
    }
    return some.stream()
            .anyMatch(one ->
                others.stream().anyMatch(other -> Dates.areWithinDays(across.days(), one, other)))
        ? position
        : worst;
  }

  private List<String> dates(int record) {
    return Stream.concat(texts(own, record).limit(1), texts(there, record))
        .limit(1)
        .toList();
  }

  private static boolean share(Records.Column mine, int one, Records.Column theirs, int other) {
    for (var at = 0; at < mine.count(one); at++) {
      for (var to = 0; to < theirs.count(other); to++) {
        if (isSame(mine, mine.nth(one, at), theirs, theirs.nth(other, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(Records.Column mine, int one, Records.Column theirs, int other) {
    return mine.terms() == theirs.terms()
        ? one == other
        : mine.terms().text(one).equals(theirs.terms().text(other));
  }

  private static Stream<String> texts(Records.Column column, int record) {
    return IntStream.range(0, column.count(record))
        .mapToObj(at -> column.terms().text(column.nth(record, at)));
  }
}
