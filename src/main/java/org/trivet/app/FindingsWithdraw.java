package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.access.Zone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code findings withdraw}: take an acceptance back. It stays on record, and so does that it was taken back. */
@Command(
    name = "withdraw",
    description = "Take an acceptance back; both stay on record.",
    footerHeading = "%nExample:%n",
    footer = "  trivet findings withdraw 1 --because \"The sender can mend it after all\"")
final class FindingsWithdraw implements Callable<Integer> {
  @ParentCommand
  private FindingsCommand parent = new FindingsCommand();

  @Parameters(paramLabel = "ID", description = "Its number, as 'findings accepted' shows it")
  private long id;

  @Option(names = "--because", paramLabel = "WHY", description = "Why it is taken back")
  private String because = "";

  @Override
  public Integer call() {
    return parent.onPage(page -> {
      var person = parent.desk().person();
      if (!person.role().maySee(Zone.PSEUDONYMISED) && !person.role().maySee(Zone.IDENTIFIED)) {
        throw FindingsRefusals.mayNotDecide(person);
      }
      var log = new AcceptanceLog(page.workshop().ledger().decisions());
      var entry = log.all().stream()
          .filter(one -> one.issue().id() == id)
          .findFirst()
          .orElseThrow(() -> FindingsRefusals.noSuchAcceptance(id));
      if (entry.withdrawn().isPresent()) {
        throw FindingsRefusals.alreadyWithdrawn(id);
      }
      log.withdraw(person, entry.issue(), because.strip());
      System.out.printf(
          "Acceptance %d is withdrawn: %s counts like any other again.%n",
          id, entry.issue().about());
      return 0;
    });
  }
}
