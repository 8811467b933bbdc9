package org.trivet.app;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivet.night.NightHistory;
import org.trivet.night.NightOutcome;
import org.trivet.vocabulary.NightId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tonight's load: run it, see what it would do, end one that was cut short, look back. */
@Command(
    name = "night",
    description = "Tonight's load: run, plan, resume, list, show.",
    subcommands = {
      NightCommand.Run.class,
      NightCommand.Plan.class,
      NightCommand.Resume.class,
      NightCommand.Listing.class,
      NightCommand.Show.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet night plan      what would be read, rebuilt and left",
      "  trivet night run       pull, standardise, match, measure, release",
      "  trivet night resume    end a night that was killed, on the inputs it froze",
      "  trivet night show      the newest night, step by step"
    })
final class NightCommand implements Runnable {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private Place place = new Place();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "Run as if it were this local time, such as 2026-11-20T05:45: for rehearsals")
  private @Nullable LocalDateTime at;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      scope = ScopeType.INHERIT,
      description = "How to print what is found; default text")
  private Printing format = Printing.TEXT;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }

  private int with(Function<Workshop, Integer> work) {
    var clock =
        at == null ? Clock.system(ENGLAND) : Clock.fixed(at.atZone(ENGLAND).toInstant(), ENGLAND);
    try (var workshop = Workshop.open(place, clock)) {
      return work.apply(workshop);
    }
  }

  private int print(NightOutcome outcome) {
    System.out.print(format.of(outcome));
    return 0;
  }

  /** {@code night run}. */
  @Command(
      name = "run",
      description = "Run tonight's load now; refused while an unfinished night stands.")
  static final class Run implements Callable<Integer> {
    @ParentCommand
    private NightCommand night = new NightCommand();

    @Option(names = "--instead", description = "Give up an unfinished night and start a new one")
    private boolean instead;

    @Override
    public Integer call() {
      return night.with(workshop -> {
        var run = workshop.warmingUp().night(new TerminalProgress());
        return night.print(instead ? run.runInstead() : run.run());
      });
    }
  }

  /** {@code night plan}. */
  @Command(name = "plan", description = "Say what tonight's load would do; touches nothing.")
  static final class Plan implements Callable<Integer> {
    @ParentCommand
    private NightCommand night = new NightCommand();

    @Override
    public Integer call() {
      return night.with(workshop -> {
        var plan = workshop.night(new TerminalProgress()).plan();
        System.out.println(plan.night());
        plan.sentences().forEach(sentence -> System.out.println("  " + sentence));
        return 0;
      });
    }
  }

  /** {@code night resume}. */
  @Command(
      name = "resume",
      description =
          "End the unfinished night: done steps stand, the interrupted one is done again.")
  static final class Resume implements Callable<Integer> {
    @ParentCommand
    private NightCommand night = new NightCommand();

    @Override
    public Integer call() {
      return night.with(workshop ->
          night.print(workshop.warmingUp().night(new TerminalProgress()).resume()));
    }
  }

  /** {@code night list}. */
  @Command(name = "list", description = "Every night the ledger knows, the newest first.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand
    private NightCommand night = new NightCommand();

    @Override
    public Integer call() {
      return night.with(workshop -> {
        System.out.print(night.format.of(new NightHistory(workshop.ledger()).list()));
        return 0;
      });
    }
  }

  /** {@code night show}. */
  @Command(name = "show", description = "One night step by step; the newest where none is named.")
  static final class Show implements Callable<Integer> {
    @ParentCommand
    private NightCommand night = new NightCommand();

    @Parameters(arity = "0..1", paramLabel = "NIGHT", description = "Such as night-2026-11-20")
    private @Nullable String name;

    @Override
    public Integer call() {
      return night.with(workshop -> {
        var history = new NightHistory(workshop.ledger());
        return night.print(Optional.ofNullable(name)
            .map(NightId::new)
            .map(history::show)
            .orElseGet(history::newest));
      });
    }
  }
}
