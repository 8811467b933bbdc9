package org.trivet.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a page. Texts and attribute values are escaped where they enter, so no piece can be made of markup that data wrote. */
public final class Html {
  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Text as it stands. */
  public static Html text(String text) {
    return new Html(escaped(text));
  }

  /** An element with its content; its name is a word of the program. */
  public static Html of(String element, Html... content) {
    return of(element, Map.of(), content);
  }

  /** An element with nothing but text in it. */
  public static Html of(String element, String text) {
    return of(element, text(text));
  }

  /** An element with attributes, written in the order of their names. */
  public static Html of(String element, Map<String, String> attributes, Html... content) {
    return new Html(opening(element, attributes)
        + Stream.of(content).map(piece -> piece.markup).collect(Collectors.joining())
        + "</" + element + ">\n");
  }

  /** Pieces one after another. */
  public static Html all(Stream<Html> pieces) {
    return new Html(pieces.map(piece -> piece.markup).collect(Collectors.joining()));
  }

  /** A whole page: its language, title, style sheet of the program's own, and body. */
  public static String page(String title, String style, Html body) {
    return """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """.formatted(escaped(title), style, body.markup);
  }

  private static String opening(String element, Map<String, String> attributes) {
    var sorted = new LinkedHashMap<>(attributes);
    return "<" + element
        + sorted.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> " " + entry.getKey() + "=\"" + escaped(entry.getValue()) + "\"")
            .collect(Collectors.joining())
        + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
