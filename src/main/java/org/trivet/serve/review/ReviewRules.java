package org.trivet.serve.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.contract.Agency;
import org.trivet.contract.Word;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairDecision.Sight;

/**
 * How a site reviews.
 *
 * @param twoPeopleFor the agencies whose records may be joined with another agency's only when two people say so
 * @param sight whether a review is blind unless someone says otherwise
 */
public record ReviewRules(Set<String> twoPeopleFor, Sight sight) {
  public ReviewRules {
    twoPeopleFor = Set.copyOf(twoPeopleFor);
    var unknown = twoPeopleFor.stream()
        .filter(word -> Word.read(Agency.class, word).isEmpty())
        .sorted()
        .toList();
    if (!unknown.isEmpty()) {
      throw ReviewRefusals.noSuchAgency(unknown, Word.all(Agency.class));
    }
  }

  /** How many people it takes to join all of one child's records with all of another's, by the agencies whose records they are. */
  People toJoin(List<String> agenciesOfOne, List<String> agenciesOfOther) {
    var takesTwo = agenciesOfOne.stream()
        .flatMap(one -> agenciesOfOther.stream()
            .filter(other -> !other.equals(one))
            .map(other -> List.of(one, other)))
        .anyMatch(both -> Stream.of(both.get(0), both.get(1)).anyMatch(twoPeopleFor::contains));
    return takesTwo ? People.TWO : People.ONE;
  }
}
