package org.trivet.console.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trivet.console.OwnHash;
import org.trivet.serve.review.ReviewList;
import org.trivet.serve.review.ReviewedPair;

/** Fills the review's templates, which escape whatever they are given; style sheet and keys stand in each page. */
final class ReviewTemplates {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(
      null, ContentType.Html, ReviewTemplates.class.getClassLoader(), "org.trivet.console.page");
  private final String style =
      text("/org/trivet/console/console.css") + text("/org/trivet/console/review/review.css");
  private final String keys = text("/org/trivet/console/review/keys.js");

  String list(ReviewPage page, ReviewList list, List<ReviewedPair> pairs) {
    return rendered("reviewlist.jte", Map.of("page", page, "list", list, "pairs", pairs));
  }

  String pair(ReviewPage page, PairInLine line) {
    return rendered("reviewpair.jte", Map.of("page", page, "line", line));
  }

  String notDone(ReviewPage page, String says, String back) {
    return rendered("reviewrefusal.jte", Map.of("page", page, "says", says, "back", back));
  }

  /** What these pages may do in a browser: their own style and keys, forms to themselves, and nothing else. */
  String policy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        .formatted(OwnHash.of(style), OwnHash.of(keys));
  }

  private String rendered(String template, Map<String, Object> parameters) {
    var all = new java.util.HashMap<>(parameters);
    all.put("style", style);
    all.put("keys", keys);
    var page = new StringOutput();
    templates.render(template, all, page);
    return page.toString();
  }

  private static String text(String resource) {
    try (var stream = Objects.requireNonNull(
        ReviewTemplates.class.getResourceAsStream(resource), resource + " is missing")) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
