package org.trivet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Fills the page templates, which escape whatever they are given; the one style sheet stands in each page. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(
      null, ContentType.Html, Pages.class.getClassLoader(), "org.trivet.console.page");
  private final String style = style();

  String night(NightReport report, Frame frame) {
    return rendered("night.jte", Map.of("report", report, "frame", frame, "style", style));
  }

  String refusal(String says, Frame frame) {
    return rendered("refusal.jte", Map.of("says", says, "frame", frame, "style", style));
  }

  /** How a browser knows that the style sheet is ours. */
  String styleHash() {
    return OwnHash.of(style);
  }

  private String rendered(String template, Map<String, Object> parameters) {
    var page = new StringOutput();
    templates.render(template, parameters, page);
    return page.toString();
  }

  private static String style() {
    try (var sheet = Objects.requireNonNull(
        Pages.class.getResourceAsStream("console.css"), "console.css is missing from the build")) {
      return new String(sheet.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
