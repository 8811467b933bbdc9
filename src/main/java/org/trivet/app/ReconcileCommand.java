package org.trivet.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Zone;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.reconcile.Compared;
import org.trivet.serve.reconcile.ReconciliationPage;
import org.trivet.serve.reconcile.ReconciliationWords;
import org.trivet.serve.sql.Question;
import org.trivet.serve.sql.ResultPrinter;
import org.trivet.serve.sql.SqlDoor;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconcile}: statutory returns held against the live extracts of the current release. */
@Command(
    name = "reconcile",
    description = {
      "How far SEN2, the children in need census, SSDA903, the School Census and CSDS agree with the live extracts.",
      "Counts for every analyst; the cases, by the systems' own numbers, only in the identified zone and for a stated purpose."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet reconcile",
      "  trivet reconcile --out reconciliation.html",
      "  trivet reconcile --format csv",
      "  trivet reconcile --cases sen2-active-plans --purpose return-checking"
    })
final class ReconcileCommand implements Callable<Integer> {
  private static final int ROWS_AT_THE_DESK = 1000;
  private static final String CASES =
      "SELECT period, outcome, return_id, live_id, return_date, live_date, return_says, live_says FROM reconciliation_cases WHERE reconciliation = %s AND outcome <> 'same' ORDER BY ALL";

  @Mixin
  private Place place = new Place();

  @Option(
      names = "--out",
      paramLabel = "PAGE.html",
      description = "Also write one page that needs nothing else")
  private @Nullable Path page;

  @Option(
      names = "--cases",
      paramLabel = "ID",
      description = "List the cases of one comparison that are not the same (identified zone)")
  private @Nullable String cases;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description = "What the cases are looked at for; needed with --cases")
  private @Nullable String purpose;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "Print rows instead of sentences; cases come as a table")
  private ResultPrinter.@Nullable Format format;

  @Override
  public Integer call() {
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    try (var door = new Desk(place).door(Question.standard())) {
      var comparisons =
          Desk.rows(door, Compared.QUESTION).stream().map(Compared::of).toList();
      Optional.ofNullable(page).ifPresent(file -> write(file, comparisons, night(door)));
      if (cases != null) {
        listCases(known(cases, comparisons), out);
      } else if (format != null) {
        door.query("SELECT * FROM reconciliation", format.to(out, ROWS_AT_THE_DESK));
      } else {
        out.print(new ReconciliationWords(night(door), comparisons).text());
      }
    } finally {
      out.flush();
    }
    return 0;
  }

  private void listCases(String id, PrintWriter out) {
    var question = new Question(Zone.IDENTIFIED, Optional.empty(), Optional.ofNullable(purpose));
    var printer = Optional.ofNullable(format).orElse(ResultPrinter.Format.TABLE);
    try (var door = new Desk(place).door(question)) {
      door.query(CASES.formatted(Sql.text(id)), printer.to(out, ROWS_AT_THE_DESK));
    }
  }

  private static String known(String id, List<Compared> comparisons) {
    var ids = ReconciliationWords.ids(comparisons);
    if (!ids.contains(id)) {
      throw new Refusal("There is no comparison '%s': write one of %s. Nothing was listed."
          .formatted(id, String.join(", ", ids)));
    }
    return id;
  }

  private static String night(SqlDoor door) {
    return Optional.ofNullable(
            Desk.rows(door, "SELECT night FROM release").get(0).get(0))
        .orElse("");
  }

  private void write(Path file, List<Compared> comparisons, String night) {
    try {
      Files.writeString(
          file,
          new ReconciliationPage(place.config().authority().name(), night, comparisons).html());
    } catch (IOException cannotWrite) {
      throw new Refusal(
          "Cannot write %s: %s. No page was made. Name a file in a folder that is there and may be written to."
              .formatted(file, cannotWrite.getMessage()),
          cannotWrite);
    }
  }
}
