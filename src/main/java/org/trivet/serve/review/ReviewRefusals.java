package org.trivet.serve.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trivet.access.Person;
import org.trivet.vocabulary.RecordPair;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a review is refused. */
final class ReviewRefusals {
  private static final int ENOUGH_LETTERS = 20;

  private ReviewRefusals() {}

  static Refusal noNightMatchedYet() {
    return new Refusal(
        "No night has been matched in this home, so nothing waits for a person. Run one: trivet night run");
  }

  static Refusal noSuchPair(String reference) {
    return new Refusal(
        "There is no pair '%s': nothing was done. trivet match review list names those there are."
            .formatted(reference.replaceAll("[^0-9a-z]", "…")));
  }

  static Refusal twoSuchPairs(String reference, List<RecordPair> pairs) {
    return new Refusal("'%s' may be any of %s. Nothing was done; write the longer one."
        .formatted(
            reference,
            String.join(
                ", ",
                pairs.stream()
                    .map(pair -> pair.longReference().substring(0, ENOUGH_LETTERS))
                    .toList())));
  }

  static Refusal notNamed(Person person) {
    return new Refusal(
        "User '%s' is not listed in conf/people.yaml. Pairs are reviewed under a person's own name: nothing was shown and nothing was written. Ask its owner for an entry."
            .formatted(person.user()));
  }

  static Refusal cannotBeGiven(String user) {
    return new Refusal(
        "Cannot give a pair to '%s': conf/people.yaml does not list such a user, or with a role that may not see people by name. Nothing was written."
            .formatted(user));
  }

  static Refusal cannotRead(Path folder, IOException cause) {
    return new Refusal(
        "Cannot read %s: %s. Nothing was shown; is the night's folder whole, and readable for you?"
            .formatted(folder, cause.getClass().getSimpleName()),
        cause);
  }

  static Refusal unreadableNight(String night) {
    return new Refusal(
        "The tables of %s cannot be read as a review needs them. Nothing was shown; are the files under matched/%s whole?"
            .formatted(night, night));
  }

  static Refusal noSuchAgency(List<String> unknown, List<String> known) {
    return new Refusal(
        "review.two-people-for names %s, which is no agency: write of %s. Nothing was started."
            .formatted(String.join(", ", unknown), String.join(", ", known)));
  }
}
