package org.trivet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.synthetic.truth.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code synthetic}: a made-up authority's extracts, in the senders' own formats, with the truth beside them. */
@Command(
    name = "synthetic",
    description =
        "Make a made-up authority: real-format extracts per night, and the truth about every child.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet synthetic --children 20000 --seed 2026 --out var/made-up",
      "  trivet synthetic --children 500000 --seed 7 --error-scale 2.5 --out /data/made-up",
      "  trivet night run --inbox var/made-up/night-1"
    })
final class SyntheticCommand implements Callable<Integer> {
  @Mixin
  private MadeUpChildren madeUp = new MadeUpChildren();

  @Option(
      names = "--nights",
      paramLabel = "K",
      description = "How many nights of extracts; default ${DEFAULT-VALUE}")
  private int nights = 2;

  @Option(
      names = "--error-scale",
      paramLabel = "X",
      description = "Multiplies every error rate; 0 makes clean files; default ${DEFAULT-VALUE}")
  private double errorScale = 1;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date of the last night; default ${DEFAULT-VALUE}")
  private LocalDate asOf = SyntheticPlan.DEFAULT_AS_OF;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write night-1/ night-2/ ... truth/")
  private Path out = Path.of("");

  @Option(
      names = "--report",
      description = "Print actual figures against the targets of a real authority")
  private boolean report;

  @Mixin
  private Place place = new Place();

  @Override
  public Integer call() {
    var plan = new SyntheticPlan(madeUp.number(), madeUp.seed(), nights, errorScale, asOf);
    var progress = new TerminalProgress();
    var figures =
        SyntheticAuthority.make(plan, out, (made, total) -> progress.at(made, total, "children"));
    progress.say(
        "%,d made-up children over %d nights are in %s".formatted(madeUp.number(), nights, out));
    if (report) {
      System.out.print(figures
          .against(
              Targets.read(place.house().resolve("warehouse/reference/synthetic-targets.yaml")))
          .text());
    }
    return 0;
  }
}
