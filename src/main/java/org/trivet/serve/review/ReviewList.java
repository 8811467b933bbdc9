package org.trivet.serve.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trivet.vocabulary.NightId;

/**
 * Every pair of the newest matched night, and those decided before, ranked: what is open by priority and weight, what waits
 * for another person than the one who looks, what is parked, what is decided.
 */
public record ReviewList(NightId night, List<ReviewedPair> pairs) {
  public ReviewList {
    pairs = List.copyOf(pairs);
  }

  /** How many pairs stand where. */
  public Map<PairPlace, Long> counts() {
    return pairs.stream()
        .collect(Collectors.groupingBy(ReviewedPair::place, TreeMap::new, Collectors.counting()));
  }

  /** How many open pairs each user has been given. */
  public Map<String, Long> byAssignee() {
    return pairs.stream()
        .filter(pair -> pair.place().isOpen())
        .flatMap(pair -> pair.assignee().stream())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** The pairs that a filter lets through. */
  public List<ReviewedPair> only(Filter filter) {
    return pairs.stream().filter(filter::admits).toList();
  }

  /** The pair of that reference; refused where there is none, or more than one. */
  public ReviewedPair find(String reference) {
    var found = pairs.stream()
        .filter(pair -> reference.length() >= pair.reference().length()
            && pair.pair().longReference().startsWith(reference))
        .toList();
    if (found.size() > 1) {
      throw ReviewRefusals.twoSuchPairs(
          reference, found.stream().map(ReviewedPair::pair).toList());
    }
    return found.stream().findFirst().orElseThrow(() -> ReviewRefusals.noSuchPair(reference));
  }

  /** The pair that stands so many places behind the one of that reference; the first where that one is not among them. */
  public static Optional<ReviewedPair> neighbour(
      List<ReviewedPair> pairs, String reference, int step) {
    for (var i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).reference().equals(reference)) {
        var place = i + step;
        return place < 0 || place >= pairs.size()
            ? Optional.empty()
            : Optional.of(pairs.get(place));
      }
    }
    return step < 0 ? Optional.empty() : pairs.stream().findFirst();
  }

  /**
   * Which pairs to list.
   *
   * @param assignee only pairs given to this user; empty for everyone's
   */
  public record Filter(Shown shown, Optional<String> assignee) {
    /** Where a listed pair may stand. */
    public enum Shown {
      OPEN,
      PARKED,
      DECIDED,
      ALL
    }

    boolean admits(ReviewedPair pair) {
      return admits(pair.place()) && (assignee.isEmpty() || assignee.equals(pair.assignee()));
    }

    private boolean admits(PairPlace place) {
      return switch (shown) {
        case OPEN -> place.isOpen();
        case PARKED -> place == PairPlace.PARKED;
        case DECIDED -> place.isDecided();
        case ALL -> true;
      };
    }
  }
}
