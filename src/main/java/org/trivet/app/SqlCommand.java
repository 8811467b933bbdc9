package org.trivet.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Zone;
import org.trivet.serve.sql.Question;
import org.trivet.serve.sql.ResultPrinter;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sql}: one SELECT on the current release. */
@Command(
    name = "sql",
    description = "Ask the current release one SELECT; every question is written down.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet sql \"SELECT agencies, sum(children) FROM children_by_agency GROUP BY agencies\"",
      "  trivet sql \"SELECT * FROM measures WHERE breakdown = 'all'\" --format csv",
      "  trivet sql \"SELECT count(*) FROM ehc_plans\" --as-of night-2026-11-19",
      "  trivet sql \"SELECT * FROM dictionary WHERE table_name = 'ehc_plans'\""
    })
final class SqlCommand implements Callable<Integer> {
  private static final int ROWS_AT_THE_DESK = 200;

  @Mixin
  private Place place = new Place();

  @Parameters(paramLabel = "SELECT", description = "One SELECT statement of DuckDB's SQL")
  private String sql = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "pseudonymised (default), open or identified")
  private String zone = Zone.PSEUDONYMISED.word();

  @Option(
      names = "--as-of",
      paramLabel = "NIGHT",
      description = "What was known on an earlier night")
  private @Nullable String asOf;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description = "What it is for; default your first purpose in conf/people.yaml")
  private @Nullable String purpose;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "Default ${DEFAULT-VALUE}")
  private ResultPrinter.Format format = ResultPrinter.Format.TABLE;

  @Override
  public Integer call() {
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    var question = new Question(
        known(zone),
        Optional.ofNullable(asOf).map(SqlCommand::night),
        Optional.ofNullable(purpose));
    try (var door = new Desk(place).door(question)) {
      door.query(sql, format.to(out, ROWS_AT_THE_DESK));
    } finally {
      out.flush();
    }
    return 0;
  }

  private static Zone known(String written) {
    return Zone.parse(written)
        .orElseThrow(() -> new Refusal("There is no zone '%s': write one of %s. Nothing was asked."
            .formatted(written, String.join(", ", Zone.words()))));
  }

  private static NightId night(String written) {
    try {
      return new NightId(written);
    } catch (IllegalArgumentException misspelt) {
      throw new Refusal(
          "'%s' is no night: write it as night-2026-11-20. Nothing was asked.".formatted(written),
          misspelt);
    }
  }
}
