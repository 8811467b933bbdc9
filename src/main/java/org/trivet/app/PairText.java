package org.trivet.app;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairEvent;
import org.trivet.serve.review.ComparedRow;
import org.trivet.serve.review.PairView;
import org.trivet.serve.review.RecordCard;

/** One pair for the person who is to decide, at a terminal. */
record PairText(PrintStream out) {
  private static final int WIDEST = 44;

  void print(PairView view) {
    var about = view.about();
    out.printf("%s  %s%n", about.reference(), about.place().words());
    about
        .asked()
        .ifPresent(asked -> out.printf(
            "Priority %d, asked since %s: %s%n",
            asked.priority(), asked.firstNight(), asked.question()));
    about.assignee().ifPresent(user -> out.println("Given to " + user));
    if (view.toJoin() == People.TWO) {
      out.println("Saying 'same' takes two people: it would join records across agencies.");
    }
    sides(view);
    neighbours(view);
    machine(view);
    people(view);
  }

  private void sides(PairView view) {
    var rows = Stream.concat(
            Stream.of(
                row("Feed", view, card -> List.of(card.key().feed())),
                row("Sender", view, card -> List.of(card.key().sender())),
                row("Its number there", view, card -> List.of(card.key().localId())),
                row("Read in", view, PairText::tables)),
            view.rows().stream())
        .toList();
    var left = width(rows.stream().map(ComparedRow::left));
    var right = width(rows.stream().map(ComparedRow::right));
    var line = "%-22s%-" + (left + 2) + "s%-" + (right + 2) + "s%s";
    out.println();
    out.println(line.formatted("", "A", "B", "").stripTrailing());
    for (var row : rows) {
      for (var i = 0; i < Math.max(row.left().size(), row.right().size()); i++) {
        out.println(line.formatted(
                i == 0 ? row.label() : "",
                at(row.left(), i),
                at(row.right(), i),
                i == 0 ? mark(row) : "")
            .stripTrailing());
      }
    }
  }

  private void neighbours(PairView view) {
    out.printf("%nOther records to keep in mind%n");
    if (view.neighbours().isEmpty()) {
      out.println("  none of the same household, birth date and name, or child");
    }
    view.neighbours()
        .forEach(other -> out.printf(
            "  %s, %s: %s%n", other.card().line(), other.card().key().feed(), other.why()));
    if (view.others() > 0) {
      out.printf("  and %,d more%n", view.others());
    }
  }

  private void machine(PairView view) {
    out.printf("%nWhat the machine found%n");
    out.println("  "
        + view.evidence()
            .map(ReviewText::words)
            .orElse(
                view.about().isBlind()
                    ? "hidden until you have decided"
                    : "nothing is kept of this pair tonight"));
  }

  private void people(PairView view) {
    out.printf("%nWhat people did%n");
    if (view.about().events().isEmpty()) {
      out.println(view.about().isBlind() ? "  hidden until you have decided" : "  nothing yet");
    }
    view.about().events().forEach(event -> out.println("  " + words(event)));
  }

  static String words(PairEvent event) {
    return "%s, %s: %s".formatted(event.when(), event.by().name(), event.words());
  }

  private static ComparedRow row(
      String label, PairView view, Function<RecordCard, List<String>> said) {
    return new ComparedRow(
        label, said.apply(view.left()), said.apply(view.right()), ComparedRow.Agreement.SAME);
  }

  private static List<String> tables(RecordCard card) {
    return card.tables().isEmpty()
        ? List.of("nothing any more")
        : card.tables().stream().sorted().toList();
  }

  private static String mark(ComparedRow row) {
    return row.agreement() == ComparedRow.Agreement.SAME ? "" : row.agreement().words();
  }

  private static String at(List<String> values, int place) {
    return place < values.size() ? values.get(place) : "";
  }

  private static int width(Stream<List<String>> cells) {
    return Math.min(
        WIDEST,
        Math.max(1, cells.flatMap(List::stream).mapToInt(String::length).max().orElse(1)));
  }
}
