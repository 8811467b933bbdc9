package org.trivet.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Person;
import org.trivet.access.Zone;
import org.trivet.quality.AcceptedIssue;
import org.trivet.quality.FoundKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code findings accept}: live with a fault for a time, under a name and with a reason. */
@Command(
    name = "accept",
    description =
        "Live with a fault until a date: it is still counted, shown apart, and comes back when it lapses or grows.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet findings accept --sender example-council-csc --table ssd_persons --rule not-an-nhs-number \\",
      "      --because \"Traced again in January\" --until 2027-01-31 --dry-run     what it would cover",
      "  trivet findings accept --sender example-council-collect --table census_pupils --rule shared-person-key \\",
      "      --because \"New arrivals without a number\" --until 2027-01-31 --may-grow 25"
    })
final class FindingsAccept implements Callable<Integer> {
  private static final int LONGEST_REASON = 1_000;

  @ParentCommand
  private FindingsCommand parent = new FindingsCommand();

  @Option(names = "--sender", required = true, description = "Whose fault it is")
  private String sender = "";

  @Option(names = "--table", required = true, description = "The table, as findings name it")
  private String table = "";

  @Option(names = "--rule", required = true, description = "The rule, as findings name it")
  private String rule = "";

  @Option(names = "--column", description = "Only this column; default every column of the table")
  private @Nullable String column;

  @Option(names = "--because", required = true, description = "Why; the sender reads it too")
  private String because = "";

  @Option(names = "--until", required = true, description = "The last day, such as 2027-01-31")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--may-grow",
      paramLabel = "PERCENT",
      description = "How far the count may grow before it comes back; default ${DEFAULT-VALUE}")
  private int mayGrow = 10;

  @Option(names = "--dry-run", description = "Say what it would cover and write nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    return parent.onPage(page -> {
      var person = permitted();
      var kinds = page.kinds();
      var issue = issue(page, kinds, person);
      refuseIfAccepted(page, issue);
      var covered =
          kinds.stream().filter(issue::covers).filter(kind -> kind.now() > 0).toList();
      if (covered.isEmpty()) {
        throw FindingsRefusals.nothingToAccept(issue.about(), page.night().night(), there(kinds));
      }
      say(issue, covered);
      if (!dryRun) {
        var log = new AcceptanceLog(page.workshop().ledger().decisions());
        System.out.printf("Accepted as number %d.%n", log.accept(person, issue).id());
      }
      return 0;
    });
  }

  private void say(AcceptedIssue issue, List<FoundKind> covered) {
    System.out.printf(
        "%s %s until %s: %,d now, coming back above %,d.%n",
        dryRun ? "Would accept" : "Accepting",
        issue.about(),
        until,
        issue.terms().countThen(),
        issue.terms().most());
    covered.forEach(kind -> System.out.printf(
        "  %,9d %s%n",
        kind.now(), kind.column().isEmpty() ? kind.table() : kind.table() + "." + kind.column()));
    if (dryRun) {
      System.out.println("Nothing was written.");
    }
  }

  private Person permitted() {
    var person = parent.desk().person();
    if (!person.role().maySee(Zone.PSEUDONYMISED) && !person.role().maySee(Zone.IDENTIFIED)) {
      throw FindingsRefusals.mayNotDecide(person);
    }
    return person;
  }

  private AcceptedIssue issue(FindingsPage page, List<FoundKind> kinds, Person person) {
    refuseWrongTable(page);
    if (because.isBlank()) {
      throw FindingsRefusals.noReason();
    }
    if (because.length() > LONGEST_REASON) {
      throw FindingsRefusals.tooLongAReason(LONGEST_REASON);
    }
    if (until.isBefore(page.today())) {
      throw FindingsRefusals.dayIsOver(until, page.today());
    }
    var terms = new AcceptedIssue.Terms(because.strip(), until, 0, mayGrow);
    var by = new AcceptedIssue.By(person.name(), page.today());
    var issue = new AcceptedIssue(0, sender, table, rule, Optional.ofNullable(column), terms, by);
    return new AcceptedIssue(
        0,
        sender,
        table,
        rule,
        issue.column(),
        new AcceptedIssue.Terms(terms.because(), until, issue.countIn(kinds), mayGrow),
        by);
  }

  private void refuseWrongTable(FindingsPage page) {
    if (!page.senders().contains(sender)) {
      throw FindingsRefusals.noSuchSender(sender, page.senders());
    }
    var owner = page.workshop()
        .contracts()
        .feedOf(table)
        .orElseThrow(() -> FindingsRefusals.noSuchTable(table))
        .sender();
    if (!owner.equals(sender)) {
      throw FindingsRefusals.tableOfAnotherSender(table, sender, owner);
    }
  }

  private static void refuseIfAccepted(FindingsPage page, AcceptedIssue issue) {
    page.accepted().issues().stream()
        .filter(there -> there.table().equals(issue.table())
            && there.rule().equals(issue.rule())
            && there.column().equals(issue.column()))
        .filter(there -> !page.today().isAfter(there.terms().until()))
        .findFirst()
        .ifPresent(there -> {
          throw FindingsRefusals.alreadyAccepted(there);
        });
  }

  private List<String> there(List<FoundKind> kinds) {
    return kinds.stream()
        .filter(kind -> kind.table().equals(table) && kind.now() > 0)
        .map(kind -> kind.column().isEmpty() ? kind.rule() : kind.rule() + " of " + kind.column())
        .toList();
  }
}
