package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.trivet.config.TrivetConfig;
import org.trivet.night.NightOutcome;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.synthetic.truth.Targets;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a made-up authority, two nights of its extracts, and one screen on what came of them. */
@Command(
    name = "demo",
    description = "A made-up authority in real formats, two nights, and where to look next.",
    footerHeading = "%nExamples:%n",
    footer = {"  trivet demo", "  trivet demo --children 100000 --seed 7", "  trivet demo --targets"
    })
final class DemoCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final LocalDate LAST_NIGHT = SyntheticPlan.DEFAULT_AS_OF;
  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);
  private static final int NIGHTS = 2;

  @Mixin
  private Place place = new Place();

  @Mixin
  private MadeUpChildren madeUp = new MadeUpChildren();

  @Option(
      names = "--targets",
      description = "Also print the made-up authority's figures against those of a real one")
  private boolean targets;

  @Override
  public Integer call() {
    var plan = new SyntheticPlan(madeUp.number(), madeUp.seed(), NIGHTS, 1, LAST_NIGHT);
    var home = emptied(place.home());
    new MadeUpHome(home).mark(madeUp.seed());
    var progress = new TerminalProgress();
    progress.say(
        "Making %,d children and what three agencies know of them".formatted(madeUp.number()));
    var figures = SyntheticAuthority.make(
        plan, home.resolve("made-up"), (made, total) -> progress.at(made, total, "children"));
    var last = runNights(home, progress);
    new DemoScreen(place, last).print(System.out);
    if (targets) {
      var file = place.house().resolve("warehouse/reference/synthetic-targets.yaml");
      System.out.println();
      System.out.print(figures.against(Targets.read(file)).text());
    }
    return 0;
  }

  private NightOutcome runNights(Path home, TerminalProgress progress) {
    var workshop = Workshop.open(place, inbox(home, 1), clock(1)).warmingUp();
    try {
      workshop.night(progress).run();
      workshop = workshop.next(inbox(home, 2), clock(2));
      return workshop.night(progress).run();
    } finally {
      workshop.close();
    }
  }

  private TrivetConfig inbox(Path home, int night) {
    return place.configFor(home.resolve("made-up").resolve("night-" + night));
  }

  private static Clock clock(int night) {
    var morning = LAST_NIGHT.minusDays(NIGHTS - night).atTime(BEFORE_WORK);
    return Clock.fixed(morning.atZone(ENGLAND).toInstant(), ENGLAND);
  }

  /** An earlier demo is thrown away; a home with real nights never is. */
  private static Path emptied(Path home) {
    var isEmpty = contents(home).stream().allMatch(file -> file.endsWith("logs"));
    if (!isEmpty && new MadeUpHome(home).seed().isEmpty()) {
      throw new Refusal(
          "Cannot run the demo in %s: it holds data that is not marked as made up. Nothing was touched. Name another folder with --home."
              .formatted(home));
    }
    contents(home).stream().filter(file -> !file.endsWith("logs")).forEach(DemoCommand::delete);
    return home;
  }

  private static List<Path> contents(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException cannotDelete) {
      throw new UncheckedIOException(cannotDelete);
    }
  }
}
