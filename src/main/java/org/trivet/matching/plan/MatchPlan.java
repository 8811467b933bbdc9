package org.trivet.matching.plan;

import java.util.List;
import org.trivet.matching.value.Cleaning;

/**
 * How the records of any lists are matched.
 *
 * @param idColumns under which of these names a list holds its record's id; empty where the row's number is the id
 * @param lists what the lists declare about themselves
 */
public record MatchPlan(
    String title,
    List<String> idColumns,
    ListDeclaration lists,
    List<PlanField> fields,
    Pairing pairing,
    Limits limits) {
  public MatchPlan {
    idColumns = List.copyOf(idColumns);
    fields = List.copyOf(fields);
  }

  /** Which pairs are compared and how. */
  public record Pairing(
      List<PlanBlock> blocks, List<PlanComparison> comparisons, List<DefinitePlan> definite) {
    public Pairing {
      blocks = List.copyOf(blocks);
      comparisons = List.copyOf(comparisons);
      definite = List.copyOf(definite);
    }
  }

  /** Match weights, log2 of the odds: from {@code link} on a pair is linked, from {@code review} on a person is asked. */
  public record Limits(double link, double review) {}

  /** How the values of each field are cleaned, in the order of the fields. */
  public List<Cleaning> cleanings() {
    return fields.stream().map(PlanField::cleaning).toList();
  }

  public List<PlanBlock> blocks() {
    return pairing.blocks();
  }

  public List<PlanComparison> comparisons() {
    return pairing.comparisons();
  }

  public List<DefinitePlan> definite() {
    return pairing.definite();
  }
}
