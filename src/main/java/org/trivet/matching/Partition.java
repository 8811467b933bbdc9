package org.trivet.matching;

import java.util.List;

/** Records divided into children, each list in the order of its record keys, and what became of the pairs worth a look. */
public record Partition(List<List<PersonRecord>> children, List<Judgement> judgements) {
  public Partition {
    children = children.stream().map(List::copyOf).toList();
    judgements = List.copyOf(judgements);
  }
}
