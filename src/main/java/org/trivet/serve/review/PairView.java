package org.trivet.serve.review;

import java.util.List;
import java.util.Optional;
import org.trivet.review.PairDecision.People;

/**
 * One pair as it is laid before a person.
 *
 * @param evidence what the machine found; empty while the reviewer is blind to it
 * @param others how many more neighbours there are than are shown
 * @param toJoin how many people must say one child before it holds
 */
public record PairView(
    ReviewedPair about,
    RecordCard left,
    RecordCard right,
    List<Neighbour> neighbours,
    int others,
    Optional<LinkEvidence> evidence,
    People toJoin) {
  public PairView {
    neighbours = List.copyOf(neighbours);
  }

  /** The two records line by line. */
  public List<ComparedRow> rows() {
    return ComparedRow.of(left, right);
  }

  long recordsShown() {
    return 2L + neighbours.size();
  }
}
