package org.trivet.matching;

import java.io.Serializable;
import java.util.List;

/** One attribute's levels in a model; a likeness that is not listed, and a missing value, weigh nothing. */
public record Comparison(Attribute attribute, List<ComparisonLevel> levels)
    implements Serializable {
  public Comparison {
    levels = List.copyOf(levels);
  }
}
