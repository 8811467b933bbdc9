package org.trivet.reference;

import java.util.Arrays;
import java.util.List;
import org.trivet.quality.Rule;

/** Every rule in the words that senders read. */
final class RulePage {
  private RulePage() {}

  static String text() {
    return new Markdown()
        .title("Findings")
        .paragraph(
            "The rules that what arrives is held against, in the words of the [lists that go back to senders](../how-to/send-findings-back.md).")
        .table(
            List.of("Rule", "What is wrong", "Why it matters", "What to do"),
            Arrays.stream(Rule.values()).map(RulePage::row).toList())
        .text();
  }

  private static List<String> row(Rule rule) {
    var words = rule.words("*column*");
    return List.of(Markdown.code(rule.word()), words.wrong(), words.why(), words.todo());
  }
}
