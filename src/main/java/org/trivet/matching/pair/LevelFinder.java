package org.trivet.matching.pair;

import java.util.List;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/**
 * Finds the level that two records reach in one comparison. It remembers the values it compared last, since a few names are compared again
 * and again; so each thread needs its own.
 */
final class LevelFinder {
  private static final int REMEMBERED = 1 << 15;

  private static final int NOTHING_TO_COMPARE = Integer.MAX_VALUE;

  private final PlanComparison comparison;
  private final Records records;
  private final List<AcrossLevel> across;
  private final long[] lastPairs = new long[REMEMBERED];
  private final byte[] lastLevels = new byte[REMEMBERED];

  LevelFinder(PlanComparison comparison, Records records) {
    this.comparison = comparison;
    this.records = records;
    this.across = AcrossLevel.allOf(comparison, records);
    java.util.Arrays.fill(lastPairs, -1);
  }

  /** Position of the best level; {@code levelCount} where one of the two says nothing. */
  int of(int one, int other) {
    var best = NOTHING_TO_COMPARE;
    for (var field : comparison.fields()) {
      for (var otherField : comparison.fields()) {
        best = Math.min(best, ofFields(field, one, otherField, other));
      }
    }
    return across.isEmpty()
        ? Math.min(best, comparison.levelCount())
        : Math.min(Math.min(best, comparison.levelCount()), ofAcross(best, one, other));
  }

  /** The best level of any two values. */
  private int ofFields(int field, int one, int otherField, int other) {
    var mine = records.columns().get(field);
    var theirs = records.columns().get(otherField);
    if (mine.number(one) == Terms.MISSING || theirs.number(other) == Terms.MISSING) {
      return NOTHING_TO_COMPARE;
    }
    var best = ofValues(mine.terms(), mine.number(one), theirs.number(other));
    return mine.isSingle() && theirs.isSingle()
        ? best
        : Math.min(best, ofFurther(mine, one, theirs, other));
  }

  private int ofFurther(Records.Column mine, int one, Records.Column theirs, int other) {
    var best = NOTHING_TO_COMPARE;
    for (var at = 0; at < mine.count(one); at++) {
      for (var to = 0; to < theirs.count(other); to++) {
        best = Math.min(best, ofValues(mine.terms(), mine.nth(one, at), theirs.nth(other, to)));
      }
    }
    return best;
  }

  private int ofAcross(int best, int one, int other) {
    var isMissing = best == NOTHING_TO_COMPARE;
    return across.stream()
        .filter(level -> level.looksAtMissing() == isMissing)
        .mapToInt(level -> level.of(one, other))
        .min()
        .orElse(NOTHING_TO_COMPARE);
  }

  private int ofValues(Terms terms, int mine, int theirs) {
    var low = Math.min(mine, theirs);
    var high = Math.max(mine, theirs);
    var pair = ((long) low << 32) | high;
    var slot = (int) ((pair * 0x9e3779b97f4a7c15L) >>> 49);
    if (lastPairs[slot] == pair) {
      return lastLevels[slot];
    }
    var level = low == high ? ofEquals(terms.text(low)) : ofTexts(terms, low, high);
    lastPairs[slot] = pair;
    lastLevels[slot] = (byte) level;
    return level;
  }

  private int ofEquals(String value) {
    for (var level = 0; level < comparison.levels().size(); level++) {
      if (comparison.levels().get(level).holdsOfEquals(value)) {
        return level;
      }
    }
    return comparison.levels().size();
  }

  private int ofTexts(Terms terms, int mine, int theirs) {
    var one = terms.text(mine);
    var other = terms.text(theirs);
    for (var level = 0; level < comparison.levels().size(); level++) {
      if (comparison.levels().get(level).rule().holds(one, other)) {
        return level;
      }
    }
    return comparison.levels().size();
  }
}
