package org.trivet.matching.pair;

import java.util.Arrays;
import org.trivet.matching.level.Level;
import org.trivet.matching.level.LevelRule;
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

  private final Level[] levels;
  private final LevelRule[] rules;
  private final Records.Column[] columns;
  private final AcrossLevel[] across;

  /** The level that equal values reach, whatever they are, unless they reach one before it. */
  private final int ofAllEquals;

  private final boolean looksAtTexts;
  private final long[] lastPairs;
  private final byte[] lastLevels;

  LevelFinder(PlanComparison comparison, Records records) {
    this.levels = comparison.levels().toArray(Level[]::new);
    this.rules = Arrays.stream(levels).map(Level::rule).toArray(LevelRule[]::new);
    this.columns =
        comparison.fields().stream().map(records.columns()::get).toArray(Records.Column[]::new);
    this.across = AcrossLevel.allOf(comparison, records).toArray(AcrossLevel[]::new);
    this.ofAllEquals = (int)
        Arrays.stream(levels).takeWhile(level -> !level.holdsOfAllEquals()).count();
    this.looksAtTexts = Arrays.stream(rules).anyMatch(rule -> rule != LevelRule.NEVER);
    this.lastPairs = new long[looksAtTexts ? REMEMBERED : 0];
    this.lastLevels = new byte[lastPairs.length];
    Arrays.fill(lastPairs, -1);
  }

  /** Position of the best level; {@code levelCount} where one of the two says nothing. */
  int of(int one, int other) {
    var best = NOTHING_TO_COMPARE;
    for (var mine : columns) {
      for (var theirs : columns) {
        best = Math.min(best, ofColumns(mine, one, theirs, other));
      }
    }
    return Math.min(ofAcross(best, one, other), levels.length + 1);
  }

  /** The best level of any two values. */
  private int ofColumns(Records.Column mine, int one, Records.Column theirs, int other) {
    var number = mine.number(one);
    var otherNumber = theirs.number(other);
    if (number == Terms.MISSING || otherNumber == Terms.MISSING) {
      return NOTHING_TO_COMPARE;
    }
    return mine.isSingle() && theirs.isSingle()
        ? ofValues(mine.terms(), number, otherNumber)
        : ofSeveral(mine, one, theirs, other);
  }

  private int ofSeveral(Records.Column mine, int one, Records.Column theirs, int other) {
    var best = NOTHING_TO_COMPARE;
    for (var at = 0; at < mine.count(one); at++) {
      for (var to = 0; to < theirs.count(other); to++) {
        best = Math.min(best, ofValues(mine.terms(), mine.nth(one, at), theirs.nth(other, to)));
      }
    }
    return best;
  }

  /** The best of a level and those that look at another field. */
  private int ofAcross(int ofValues, int one, int other) {
    var best = ofValues;
    for (var level : across) {
      if (level.looksAtMissing() == (ofValues == NOTHING_TO_COMPARE) && level.position() < best) {
        best = Math.min(best, level.of(one, other));
      }
    }
    return best;
  }

  private int ofValues(Terms terms, int mine, int theirs) {
    if (mine == theirs) {
      return ofEquals(terms, mine);
    }
    if (!looksAtTexts) {
      return levels.length;
    }
    var low = Math.min(mine, theirs);
    var high = Math.max(mine, theirs);
    var pair = ((long) low << 32) | high;
    var slot = (int) ((pair * 0x9e3779b97f4a7c15L) >>> 49);
    if (lastPairs[slot] != pair) {
      lastPairs[slot] = pair;
      lastLevels[slot] = (byte) ofDifferent(terms, low, high);
    }
    return lastLevels[slot];
  }

  private int ofEquals(Terms terms, int value) {
    for (var level = 0; level < ofAllEquals; level++) {
      if (levels[level].holdsOfEquals(terms.text(value))) {
        return level;
      }
    }
    return ofAllEquals;
  }

  private int ofDifferent(Terms terms, int one, int other) {
    var ofOne = terms.sketch(one);
    var ofOther = terms.sketch(other);
    for (var level = 0; level < levels.length; level++) {
      if (rules[level].mayHold(ofOne, ofOther)
          && rules[level].holds(terms.text(one), terms.text(other))) {
        return level;
      }
    }
    return levels.length;
  }
}
