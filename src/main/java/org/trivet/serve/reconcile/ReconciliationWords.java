package org.trivet.serve.reconcile;

import java.util.List;
import java.util.TreeSet;

/** The comparisons of one release in words, for the desk. */
public record ReconciliationWords(String night, List<Compared> comparisons) {
  private static final int WIDTH = 100;
  private static final String INDENT = "      ";

  public ReconciliationWords {
    comparisons = List.copyOf(comparisons);
  }

  public String text() {
    var text =
        new StringBuilder("Statutory returns beside the live extracts, %s%n".formatted(night));
    var feed = "";
    for (var compared : comparisons) {
      if (!feed.equals(compared.feeds().returned())) {
        feed = compared.feeds().returned();
        text.append("%n%s%n".formatted(feed));
      }
      text.append("  %s, with %s%s  [%s]%n"
          .formatted(
              compared.title(),
              compared.feeds().live(),
              compared.period().map(period -> ", " + period).orElse(""),
              compared.id()));
      text.append(INDENT).append(compared.sentence()).append(System.lineSeparator());
      if (compared.isCompared() && compared.counts().all() > compared.counts().same()) {
        wrapped("May rightly differ: " + compared.words().mayDiffer(), text);
        wrapped("To do: " + compared.words().whatToDo(), text);
      }
    }
    if (comparisons.isEmpty()) {
      text.append(
          "%n  This release compares nothing: it was made without warehouse/reconciliations.%n"
              .formatted());
    }
    return text.toString();
  }

  /** The ids that can be asked about. */
  public static List<String> ids(List<Compared> comparisons) {
    return List.copyOf(new TreeSet<>(comparisons.stream().map(Compared::id).toList()));
  }

  private static void wrapped(String sentence, StringBuilder text) {
    var column = INDENT.length();
    text.append(INDENT);
    for (var word : sentence.split("\\s+", -1)) {
      if (column + word.length() > WIDTH) {
        text.setLength(text.length() - 1);
        text.append(System.lineSeparator()).append(INDENT);
        column = INDENT.length();
      }
      text.append(word).append(' ');
      column += word.length() + 1;
    }
    text.setLength(text.length() - 1);
    text.append(System.lineSeparator());
  }
}
