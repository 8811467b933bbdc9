package org.trivet.serve.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.RecordPair;

/**
 * What the machine found about a pair in the night.
 *
 * @param levels how alike the two are in each thing compared, such as {@code forename: same}; holds no value of either
 */
public record LinkEvidence(
    double weight, List<Level> levels, String rule, String decision, String reason) {
  private static final Pattern A_NAME = Pattern.compile("[A-Z_]+");

  /** A comma that ends a level, not one within its words. */
  private static final Pattern BETWEEN_LEVELS = Pattern.compile(",\\s*(?=[\\w-]+(=|: ))");

  private static final Pattern NAMED_SO = Pattern.compile("=|: ");

  public LinkEvidence {
    levels = List.copyOf(levels);
  }

  /** How alike two records are in one thing. */
  public record Level(String attribute, String likeness) {}

  /** What the verdict rests on, in words. */
  public String because() {
    return A_NAME.matcher(reason).matches()
        ? reason.toLowerCase(Locale.ROOT).replace('_', ' ')
        : reason;
  }

  static Optional<LinkEvidence> find(Duck duck, ReviewTables tables, RecordPair pair) {
    if (!tables.has("link_evidence")) {
      return Optional.empty();
    }
    return duck
        .rowsWith(List.of(pair.recordKeyA(), pair.recordKeyB()), """
            SELECT match_weight, levels, rule, decision, reason FROM %s
            WHERE  record_key_a = ? AND record_key_b = ?""".formatted(
                tables.from("link_evidence")))
        .stream()
        .findFirst()
        .map(row -> new LinkEvidence(
            Double.parseDouble(row.get(0)),
            levels(row.get(1)),
            row.get(2),
            row.get(3),
            row.get(4)));
  }

  private static List<Level> levels(String text) {
    return BETWEEN_LEVELS
        .splitAsStream(text)
        .map(level -> NAMED_SO.split(level, 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Level(words(parts[0]), words(parts[1])))
        .toList();
  }

  private static String words(String written) {
    return written.replace('-', ' ');
  }
}
