package org.trivet.landing;

/** A file that did not come whole from its source: nothing of it is kept, and it is fetched again next time. */
final class LostOnTheWay extends RuntimeException {
  LostOnTheWay(String sentence) {
    super(sentence);
  }
}
