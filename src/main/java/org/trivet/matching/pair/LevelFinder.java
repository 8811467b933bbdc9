package org.trivet.matching.pair;

import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/**
 * Finds the level that two records reach in one comparison. It remembers the values it compared last, since a few names are compared again
 * and again; so each thread needs its own.
 */
final class LevelFinder {
  private static final int REMEMBERED = 1 << 15;

  private final PlanComparison comparison;
  private final Records records;
  private final long[] lastPairs = new long[REMEMBERED];
  private final byte[] lastLevels = new byte[REMEMBERED];

  LevelFinder(PlanComparison comparison, Records records) {
    this.comparison = comparison;
    this.records = records;
    java.util.Arrays.fill(lastPairs, -1);
  }

  /** Position of the best level; {@code levelCount} where one of the two says nothing. */
  int of(int one, int other) {
    var best = comparison.levelCount();
    var isMissing = true;
    for (var field : comparison.fields()) {
      var mine = records.value(field, one);
      for (var otherField : comparison.fields()) {
        var theirs = records.value(otherField, other);
        if (mine != Terms.MISSING && theirs != Terms.MISSING) {
          var level = ofValues(records.terms(field), mine, theirs);
          best = isMissing ? level : Math.min(best, level);
          isMissing = false;
        }
      }
    }
    return isMissing ? best : Math.min(best, ofTurned(one, other));
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

  private int ofTurned(int one, int other) {
    for (var level = 0; level < comparison.levels().size(); level++) {
      var turnedWith = comparison.turnedWith().get(level);
      if (turnedWith >= 0 && isTurned(comparison.fields().get(0), turnedWith, one, other)) {
        return level;
      }
    }
    return comparison.levels().size();
  }

  private boolean isTurned(int field, int turnedWith, int one, int other) {
    return isSame(field, one, turnedWith, other) && isSame(turnedWith, one, field, other);
  }

  private boolean isSame(int field, int one, int otherField, int other) {
    var mine = records.value(field, one);
    var theirs = records.value(otherField, other);
    return mine != Terms.MISSING
        && theirs != Terms.MISSING
        && records.terms(field).text(mine).equals(records.terms(otherField).text(theirs));
  }
}
