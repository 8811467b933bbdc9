package org.trivet.console.review;

import java.util.Optional;
import org.trivet.serve.review.PairView;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewList;
import org.trivet.serve.review.ReviewedPair;

/** One pair with those that stand before and behind it in the list that someone goes through. */
public record PairInLine(
    PairView view, Optional<ReviewedPair> previous, Optional<ReviewedPair> next, long left) {

  static PairInLine of(ReviewDesk.Shown shown, Looking looking) {
    var pairs = shown.list().only(looking.filter());
    var reference = shown.view().about().reference();
    return new PairInLine(
        shown.view(),
        ReviewList.neighbour(pairs, reference, -1),
        ReviewList.neighbour(pairs, reference, 1),
        pairs.size());
  }
}
