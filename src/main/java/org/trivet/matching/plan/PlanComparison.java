package org.trivet.matching.plan;

import java.util.List;
import org.trivet.matching.level.Level;

/**
 * What two records are compared in. Where it has several fields (a surname and a former surname), the best level of any two of their values
 * counts. Below the last written level lies {@code else}; a missing value weighs nothing.
 *
 * @param fields positions among the plan's fields
 * @param acrossFields for levels that look at another field: its position, -1 for every other level
 */
public record PlanComparison(
    String name,
    List<Integer> fields,
    List<Level> levels,
    List<Integer> acrossFields,
    Weighing weighing) {
  /** The name of the level below all written ones. */
  public static final String ELSE = "else";

  /** What is known beforehand of how a comparison weighs. */
  public record Weighing(Terms terms, Sharing sharing, Use use) {}

  /** Whether a comparison is evidence, or is only asked by definite rules: a birth order tells twins apart and weighs nothing. */
  public enum Use {
    WEIGHED,
    ONLY_ASKED_BY_RULES
  }

  /** Whether common values weigh less than rare ones. */
  public enum Terms {
    WEIGH_ALIKE,
    WEIGH_BY_FREQUENCY
  }

  /** Whether relatives have the value in common: a surname and a home, as twins a birth date, but neither forename nor number. */
  public enum Sharing {
    ONE_PERSONS_OWN,
    SHARED_BY_RELATIVES,
    SHARED_BY_SOME_RELATIVES
  }

  public PlanComparison {
    fields = List.copyOf(fields);
    levels = List.copyOf(levels);
    acrossFields = List.copyOf(acrossFields);
  }

  /** Written levels and {@code else}. */
  public int levelCount() {
    return levels.size() + 1;
  }

  public Sharing sharing() {
    return weighing.sharing();
  }

  public boolean isWeighed() {
    return weighing.use() == Use.WEIGHED;
  }

  public boolean isSharedByRelatives() {
    return sharing() == Sharing.SHARED_BY_RELATIVES;
  }

  public String levelName(int level) {
    return level < levels.size() ? levels.get(level).text() : ELSE;
  }
}
