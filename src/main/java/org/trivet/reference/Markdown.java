package org.trivet.reference;

import java.util.List;

/** A page under way. */
final class Markdown {
  static final String MADE = "<!-- Made by ./trivet docs reference; do not edit. -->";

  private final StringBuilder text = new StringBuilder();

  Markdown title(String title) {
    text.append("# ").append(title).append("\n\n").append(MADE).append("\n\n");
    return this;
  }

  Markdown heading(String heading) {
    text.append("## ").append(heading).append("\n\n");
    return this;
  }

  Markdown paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  Markdown items(List<String> items) {
    items.forEach(item -> text.append("* ").append(item).append('\n'));
    text.append('\n');
    return this;
  }

  Markdown table(List<String> header, List<List<String>> rows) {
    row(header);
    text.append("|---".repeat(header.size())).append("|\n");
    rows.forEach(this::row);
    text.append('\n');
    return this;
  }

  String text() {
    return text.toString().stripTrailing() + "\n";
  }

  private void row(List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    text.append('\n');
  }

  static String code(String word) {
    return "`" + word + "`";
  }

  static String codes(List<String> words) {
    return String.join(", ", words.stream().map(Markdown::code).toList());
  }
}
