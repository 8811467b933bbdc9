package org.trivet.publish.markup;

import static java.util.Objects.requireNonNull;

/** Words; whatever is in them is read as words. */
public record Text(String words) implements Node {
  public Text {
    requireNonNull(words, "words is null");
  }

  @Override
  public void write(StringBuilder out) {
    escape(words, out);
  }

  static void escape(String words, StringBuilder out) {
    words.codePoints().forEach(letter -> {
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(letter);
      }
    });
  }
}
