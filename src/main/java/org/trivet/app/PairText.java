package org.trivet.app;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairEvent;
import org.trivet.serve.review.ComparedRow;
import org.trivet.serve.review.PairView;
import org.trivet.serve.review.RecordCard;

/** One pair for the person who is to decide, at a terminal. */
record PairText(PrintStream out) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
          "d MMM yyyy HH:mm", Locale.UK)
      .withZone(ZoneId.of("Europe/London"));
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
                row("Feed", view.left().key().feed(), view.right().key().feed()),
                row("Sender", view.left().key().sender(), view.right().key().sender()),
                row(
                    "Its number there",
                    view.left().key().localId(),
                    view.right().key().localId()),
                row("Read in", tables(view.left()), tables(view.right()))),
            view.rows().stream())
        .toList();
    var left = width(rows.stream().map(ComparedRow::left));
    var right = width(rows.stream().map(ComparedRow::right));
    var line = "%-22s%-" + (left + 2) + "s%-" + (right + 2) + "s%s%n";
    out.printf("%n" + line, "", "A", "B", "");
    for (var row : rows) {
      for (var i = 0; i < Math.max(row.left().size(), row.right().size()); i++) {
        out.printf(
            line,
            i == 0 ? row.label() : "",
            at(row.left(), i),
            at(row.right(), i),
            i == 0 ? mark(row) : "");
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
            "  %s, %s: %s%n", line(other.card()), other.card().key().feed(), other.why()));
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
    var what = switch (event.kind()) {
      case DECIDE ->
        event.decision().map(decided -> decided.verdict().words()).orElse("")
            + (event.text().isEmpty() ? "" : ": " + event.text());
      case UNDO -> "took the last decision back";
      case ASSIGN -> event.text().isEmpty() ? "gave it to anyone" : "gave it to " + event.text();
      case NOTE -> "note: " + event.text();
    };
    return "%s, %s: %s".formatted(WHEN.format(event.at()), event.by().name(), what);
  }

  /** A record in one line: names, birth date, sex and postcodes. */
  static String line(RecordCard card) {
    return Stream.of(
            card.values(List.of(Meaning.FORENAME, Meaning.PREFERRED_FORENAME)),
            card.values(List.of(Meaning.SURNAME, Meaning.PREFERRED_SURNAME)),
            card.values(List.of(Meaning.BIRTH_DATE)),
            card.values(List.of(Meaning.SEX)),
            card.values(List.of(Meaning.POSTCODE)))
        .filter(values -> !values.isEmpty())
        .map(values -> String.join("/", values))
        .collect(Collectors.joining(" "));
  }

  private static ComparedRow row(String label, String left, String right) {
    return new ComparedRow(label, List.of(left), List.of(right), ComparedRow.Agreement.SAME);
  }

  private static String tables(RecordCard card) {
    return card.tables().isEmpty()
        ? "nothing any more"
        : card.tables().stream().sorted().collect(Collectors.joining(" "));
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
