package org.trivet.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivet.quality.FoundKind;
import org.trivet.quality.list.ListHead;
import org.trivet.vocabulary.NightId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code findings}: what was wrong with what arrived, how it moved, the lists for the senders, and what has been accepted. */
@Command(
    name = "findings",
    description =
        "What was wrong with what arrived, sender by sender, beside the night before. No values, only places.",
    subcommands = {FindingsAccept.class, FindingsAccepted.class, FindingsWithdraw.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet findings",
      "  trivet findings --sender example-council-csc --night night-2026-11-19",
      "  trivet findings --format json",
      "  trivet findings --out lists                                  a list for every sender, as CSV and as a workbook",
      "  trivet findings --sender example-council-csc --out lists     only that sender's",
      "  trivet findings --sender example-council-csc --out lists --with-local-ids --purpose match-review",
      "  trivet findings accept --sender example-council-csc --table ssd_persons --rule not-an-nhs-number \\",
      "      --because \"Traced again in January\" --until 2027-01-31 --dry-run",
      "  trivet findings accepted",
      "  trivet findings withdraw 1"
    })
final class FindingsCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Mixin
  private Place place = new Place();

  @Option(names = "--night", paramLabel = "NIGHT", description = "Default the newest")
  private @Nullable String night;

  @Option(names = "--sender", paramLabel = "SENDER", description = "Only this sender")
  private @Nullable String sender;

  @Option(names = "--table", paramLabel = "TABLE", description = "Only this table")
  private @Nullable String table;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write a list per sender into this folder, as CSV and as a workbook")
  private @Nullable Path out;

  @Option(
      names = "--with-local-ids",
      description =
          "With the sender's own numbers of the rows; for roles that see the identified zone, and recorded")
  private boolean withLocalIds;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description = "What the local ids are for, of your purposes in conf/people.yaml")
  private @Nullable String purpose;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      scope = ScopeType.INHERIT,
      description = "How to print; default text")
  private Printing format = Printing.TEXT;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      scope = ScopeType.INHERIT,
      description = "As if it were this day: what will have lapsed by then?")
  private @Nullable LocalDate today;

  @Override
  public Integer call() {
    if (withLocalIds && out == null) {
      throw FindingsRefusals.localIdsWithoutAList();
    }
    return onPage(page -> {
      var bySender = chosen(page);
      if (out == null) {
        print(page, bySender);
      } else {
        write(page, bySender, out);
      }
      return 0;
    });
  }

  Desk desk() {
    return new Desk(place);
  }

  boolean isJson() {
    return format == Printing.JSON;
  }

  /** Opens the page of the night asked for, and the house behind it, for as long as the work takes. */
  int onPage(Function<FindingsPage, Integer> work) {
    var day = today == null ? LocalDate.now(Clock.system(ENGLAND)) : today;
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      return work.apply(
          FindingsPage.of(workshop, Optional.ofNullable(night).map(FindingsCommand::night), day));
    }
  }

  private static NightId night(String written) {
    try {
      return new NightId(written);
    } catch (IllegalArgumentException misspelt) {
      throw FindingsRefusals.noNight(written);
    }
  }

  /** The senders asked for; one who is named is there even when nothing was found. */
  private Map<String, List<FoundKind>> chosen(FindingsPage page) {
    var chosen = new TreeMap<>(page.bySender());
    if (sender != null) {
      if (!page.senders().contains(sender)) {
        throw FindingsRefusals.noSuchSender(sender, page.senders());
      }
      chosen.putIfAbsent(sender, List.of());
      chosen.keySet().retainAll(List.of(sender));
    }
    if (table != null) {
      chosen.replaceAll((name, kinds) ->
          kinds.stream().filter(kind -> kind.table().equals(table)).toList());
      chosen.values().removeIf(List::isEmpty);
    }
    return chosen;
  }

  private void print(FindingsPage page, Map<String, List<FoundKind>> bySender) {
    PrintStream screen = System.out;
    if (isJson()) {
      screen.print(FindingsJson.of(page, bySender));
    } else {
      new FindingsText(page).print(bySender, screen);
    }
  }

  private void write(FindingsPage page, Map<String, List<FoundKind>> bySender, Path folder) {
    if (bySender.isEmpty()) {
      System.out.println("Nothing was found, so there is no list to write.");
    }
    bySender.forEach((name, kinds) -> {
      var written = withLocalIds
          ? recorded(page, name, kinds, folder)
          : new SenderLists(page, ListHead.LocalIds.LEFT_OUT).write(name, kinds, folder);
      System.out.printf("%s: %,d rows%n", written.sender(), written.rows());
      written.files().forEach(file -> System.out.println("  " + file));
    });
  }

  private SenderLists.Written recorded(
      FindingsPage page, String name, List<FoundKind> kinds, Path folder) {
    var look =
        new IdentifiedLook(page.workshop().home(), desk().person(), Optional.ofNullable(purpose));
    return look.at(
        new IdentifiedLook.Asked(
            page.night().night(), "findings --sender %s --with-local-ids".formatted(name)),
        () -> new SenderLists(page, ListHead.LocalIds.SHOWN).write(name, kinds, folder),
        SenderLists.Written::rows);
  }
}
