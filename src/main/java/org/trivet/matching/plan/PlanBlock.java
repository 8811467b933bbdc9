package org.trivet.matching.plan;

import java.util.List;

/**
 * A blocking rule: records are compared if they have a value of every part, and the same ones.
 *
 * @param cap a block of more records than this is not compared, but counted and reported
 */
public record PlanBlock(String name, List<Part> parts, int cap) {
  public PlanBlock {
    parts = List.copyOf(parts);
  }

  /**
   * One part of a rule.
   *
   * @param fields positions among the plan's fields: one, or two that may have been turned round
   * @param reading what of the value counts
   */
  public record Part(List<Integer> fields, PartReading reading) {
    public Part {
      fields = List.copyOf(fields);
    }
  }
}
