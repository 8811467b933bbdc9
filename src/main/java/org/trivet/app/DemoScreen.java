package org.trivet.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.ledger.FindingRecord;
import org.trivet.ledger.Ledger;
import org.trivet.night.NightOutcome;
import org.trivet.publish.Publications;
import org.trivet.publish.board.Board;
import org.trivet.serve.reconcile.Compared;
import org.trivet.serve.sql.Question;
import org.trivet.serve.sql.SqlDoor;

/** The demo's last screen, for a council officer: what came, what was set aside, who is known to whom, what changed, the measures. */
record DemoScreen(Place place, NightOutcome night) {
  private static final int BAR = 36;
  private static final int MOST_FINDINGS = 5;

  private static final String BY_AGENCIES =
      "SELECT agencies, sum(children) FROM children_by_agency GROUP BY agencies ORDER BY agencies";
  private static final String CHANGES =
      "SELECT event, records, children FROM changes WHERE night = '%s' ORDER BY records DESC";
  private static final String LINKED =
      "SELECT agency, round(100.0 * sum(linked_across) / sum(records), 1), sum(in_review) FROM matching GROUP BY agency ORDER BY agency";
  private static final String MEASURES = """
      SELECT title, period, numerator, denominator, round(value, 1), round(low, 1), round(high, 1), round(100 * match_quality, 1), unit
      FROM   measures WHERE breakdown = 'all' QUALIFY row_number() OVER (PARTITION BY measure_id ORDER BY period DESC) = 1
      ORDER  BY measure_id""";

  void print(PrintStream out) {
    out.printf(
        "%n%s, %s: made-up children, two nights%n",
        place.config().authority().name(), night.night());
    try (var workshop = Workshop.open(place, java.time.Clock.systemUTC())) {
      printArrivals(out, workshop.ledger());
      printSetAside(out, workshop.ledger());
    }
    try (var door = new Desk(place).door(Question.standard())) {
      printKnown(out, door);
      printChanges(out, door);
      printMeasures(out, door);
      printReturns(out, door);
    }
    printBoardPage(out);
    printNext(out);
  }

  private void printArrivals(PrintStream out, Ledger ledger) {
    heading(out, "What arrived");
    for (var poll : ledger.polls().of(night.night())) {
      out.printf(
          "  %-26s %-12s %s%n", poll.feed(), Printing.words(poll.outcome().name()), poll.message());
    }
  }

  private void printSetAside(PrintStream out, Ledger ledger) {
    heading(out, "What was set aside, and why");
    ledger.arrivals().of(night.night()).stream()
        .filter(arrival -> arrival.verdict() == org.trivet.ledger.Verdict.QUARANTINED
            || arrival.verdict() == org.trivet.ledger.Verdict.NOT_TAKEN)
        .forEach(arrival -> out.printf(
            "  file %s: %s%n", arrival.file().originalName(), arrival.reason().orElse("")));
    ledger.findings().of(night.night()).stream()
        .limit(MOST_FINDINGS)
        .forEach(finding -> out.println("  " + sentence(finding)));
  }

  private static String sentence(FindingRecord finding) {
    var where =
        finding.column().isEmpty() ? finding.table() : finding.table() + "." + finding.column();
    return "%,d × %s in %s (%s)"
        .formatted(finding.count(), finding.rule(), where, Printing.words(finding.severity()));
  }

  private static void printKnown(PrintStream out, SqlDoor door) {
    heading(out, "How many children are known to one, two and three agencies");
    var rows = Desk.rows(door, BY_AGENCIES);
    var most = rows.stream().mapToDouble(row -> number(row, 1)).max().orElse(1);
    for (var row : rows) {
      var bar = "█".repeat((int) Math.round(BAR * number(row, 1) / most));
      out.printf("  %-6s %,9.0f  %s%n", words(text(row, 0)), number(row, 1), bar);
    }
    for (var row : Desk.rows(door, LINKED)) {
      out.printf(
          "  %s: %s %% of its records are found in another agency, %s wait for a decision%n",
          text(row, 0), text(row, 1), text(row, 2));
    }
  }

  private void printChanges(PrintStream out, SqlDoor door) {
    heading(out, "What changed since the night before");
    for (var row : Desk.rows(door, CHANGES.formatted(night.night()))) {
      out.printf(
          "  %,8.0f records %-9s (%s children)%n", number(row, 1), text(row, 0), text(row, 2));
    }
  }

  private static void printMeasures(PrintStream out, SqlDoor door) {
    heading(out, "Measures");
    for (var row : Desk.rows(door, MEASURES)) {
      out.printf("  %s%n      %s: %s%n", text(row, 0), text(row, 1), figure(row));
    }
  }

  private static String figure(List<@Nullable String> row) {
    var parts = "%,.0f of %,.0f".formatted(number(row, 2), number(row, 3));
    if (text(row, 8).equals("count")) {
      return "%,.0f  (of %,.0f)".formatted(number(row, 2), number(row, 3));
    }
    if (text(row, 8).startsWith("rate-per-")) {
      return "%s per %s  (%s)"
          .formatted(text(row, 4), text(row, 8).substring("rate-per-".length()), parts);
    }
    var share = "%s %%  (%s; 95 %% interval %s to %s)"
        .formatted(text(row, 4), parts, text(row, 5), text(row, 6));
    return text(row, 7).isEmpty()
        ? share
        : share + "; joint: %s %% of records are linked".formatted(text(row, 7));
  }

  private static void printReturns(PrintStream out, SqlDoor door) {
    heading(out, "Statutory returns beside the live extracts");
    Desk.rows(door, Compared.QUESTION).stream()
        .map(Compared::of)
        .filter(Compared::isCompared)
        .forEach(compared -> out.printf(
            "  %s, %s: %,d of %,d cases agree%n",
            compared.title(),
            compared.period().orElse(""),
            compared.counts().same(),
            compared.counts().all()));
  }

  private void printBoardPage(PrintStream out) {
    heading(out, "The board's page, an officer draft");
    try (var workshop = Workshop.open(place, java.time.Clock.systemUTC())) {
      var publication = new Publications(place.house().resolve("warehouse/publications"))
          .named("board-quarterly");
      new Drafting(place, workshop, Optional.empty(), Board.Stage.DRAFT)
          .draft(publication, Optional.empty(), Optional.empty()).stream()
              .filter(written -> !written.isOpenData())
              .forEach(written -> out.println("  " + written.file()));
    }
  }

  private void printNext(PrintStream out) {
    heading(out, "Try next");
    out.println("  ./trivet sql \"SELECT * FROM children_by_agency\"");
    out.println("  ./trivet findings --out lists        what goes back to each sender");
    out.println("  ./trivet reconcile --out returns.html");
    out.println(
        "  ./trivet serve                       every night by itself, and a page: did last night work?");
    out.println("  ./trivet sql \"SELECT count(*) FROM ehc_plans\" --as-of "
        + night.record().previous().map(Object::toString).orElse("night-2026-11-19"));
  }

  private static void heading(PrintStream out, String text) {
    out.printf("%n%s%n%s%n", text, "─".repeat(text.length()));
  }

  private static String words(String agencies) {
    return switch (agencies) {
      case "1" -> "one";
      case "2" -> "two";
      case "3" -> "three";
      default -> agencies;
    };
  }

  private static String text(List<@Nullable String> row, int place) {
    return Optional.ofNullable(row.get(place)).orElse("");
  }

  private static double number(List<@Nullable String> row, int place) {
    return Double.parseDouble(
        Optional.ofNullable(row.get(place)).orElse("0").toLowerCase(Locale.ROOT));
  }
}
