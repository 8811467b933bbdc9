package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.measure.Measures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code measure}: the measures there are, and what each counts. */
@Command(
    name = "measure",
    description = "The measures, as their files define them.",
    subcommands = {MeasureCommand.Listing.class, MeasureCommand.Show.class},
    footerHeading = "%nExamples:%n",
    footer = {"  trivet measure list", "  trivet measure show sen_prevalence_pct"})
final class MeasureCommand {
  @Mixin
  private Place place = new Place();

  private Measures measures() {
    return Measures.in(place.house().resolve("jobs/measures"));
  }

  /** {@code measure list}. */
  @Command(name = "list", description = "Every measure and its title.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand
    private MeasureCommand parent = new MeasureCommand();

    @Override
    public Integer call() {
      parent
          .measures()
          .all()
          .forEach(measure ->
              System.out.printf("%-32s %s%n", measure.id(), measure.facts().title()));
      return 0;
    }
  }

  /** {@code measure show}. */
  @Command(name = "show", description = "One measure: its facts and its SQL.")
  static final class Show implements Callable<Integer> {
    @ParentCommand
    private MeasureCommand parent = new MeasureCommand();

    @Parameters(paramLabel = "ID", description = "Such as sen_prevalence_pct")
    private String id = "";

    @Override
    public Integer call() {
      var measure = parent.measures().named(id);
      var facts = measure.facts();
      System.out.printf(
          "%s%n  %s%n  source: %s%n%n%s%n",
          facts.title(), facts.definition().text(), facts.definition().source(), measure.sql());
      return 0;
    }
  }
}
