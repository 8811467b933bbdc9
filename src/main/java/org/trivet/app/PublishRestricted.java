package org.trivet.app;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Zone;
import org.trivet.publish.release.RestrictedList;
import org.trivet.publish.release.RestrictedRoute;
import org.trivet.serve.sql.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish restricted}: make a list of people for somebody with a right to it. */
@Command(
    name = "restricted",
    description = {
      "Make a list of people over the identified zone, for an inspector or for the person themselves; a second person releases it.",
      "Fields that are missing or blank are reported beside it. The lists are texts in warehouse/restricted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish restricted inspector-list-1 --because \"Area SEND inspection, notice of 23 November\"",
      "  trivet publish restricted subject-access --child c-000123 --because \"Request 2026-118\""
    })
final class PublishRestricted implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Parameters(paramLabel = "LIST", description = "Such as inspector-list-1")
  private String list = "";

  @Option(
      names = "--child",
      paramLabel = "NUMBER",
      description = "The one child that a list is about, by the warehouse's own number")
  private @Nullable String child;

  @Option(
      names = "--because",
      required = true,
      paramLabel = "TEXT",
      description = "On whose request; kept for good. Write no name into it")
  private String because = "";

  @Override
  public Integer call() {
    var place = parent.place();
    var text = RestrictedList.named(place.house().resolve("warehouse/restricted"), list);
    var question = text.question(Optional.ofNullable(child));
    try (var workshop = Workshop.open(place, Clock.systemUTC());
        var door = new Desk(place)
            .door(new Question(
                Zone.IDENTIFIED, Optional.empty(), Optional.of(text.gate().purpose())))) {
      var publishing = new Publishing(place, workshop);
      var answer = new RestrictedRoute.Answer(because, Desk.rows(door, question));
      var made = new RestrictedRoute(publishing.house()).prepare(publishing.person(), text, answer);
      System.out.printf(
          "%s: %,d rows; it waits for a second person: ./trivet publish confirm \"%s\"%n",
          made.subject(), made.rows(), made.subject());
      made.missing().forEach(field -> System.out.printf("  no feed carries: %s%n", field));
      return 0;
    }
  }
}
