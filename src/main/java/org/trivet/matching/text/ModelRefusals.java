package org.trivet.matching.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.trivet.vocabulary.Refusal;

/** All that match models and weights are refused for, and in which words. */
final class ModelRefusals {
  private static final int LIKE_A_SLIP = 3;

  private ModelRefusals() {}

  static Refusal unreadableModel(Path file, String problem) {
    return new Refusal("Cannot read the match model %s: %s. Nothing was matched. Correct the file."
        .formatted(file, problem));
  }

  static Refusal unknown(ModelNode where, String kind, String written, Collection<String> known) {
    return new Refusal(
        "Cannot use the match model %s: %s names the %s '%s', which is none.%s Known are: %s. Nothing was matched."
            .formatted(
                where.file(),
                where.path(),
                kind,
                written,
                nearest(written, known).map(" Did you mean '%s'?"::formatted).orElse(""),
                known.stream().sorted().collect(Collectors.joining(", "))));
  }

  static Refusal wrong(ModelNode where, String expected) {
    return new Refusal("Cannot use the match model %s: %s must be %s. Nothing was matched."
        .formatted(where.file(), where.path(), expected));
  }

  static Refusal weightsOfAnotherModel(Path weights, Path model) {
    return new Refusal(
        "Cannot use the weights %s: they were learned for other comparisons than %s has now. Nothing was matched. Learn anew: trivet match train --model %s --out %s FILE..."
            .formatted(weights, model, model, weights));
  }

  private static Optional<String> nearest(String written, Collection<String> known) {
    var distance = new LevenshteinDistance(LIKE_A_SLIP);
    var first = written.strip().split(" ", 2)[0];
    return known.stream()
        .filter(word -> distance.apply(first, word) >= 0)
        .min(Comparator.comparingInt((String word) -> distance.apply(first, word))
            .thenComparing(word -> word));
  }
}
