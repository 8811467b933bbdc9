package org.trivet.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trivet.quality.FoundKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code findings accepted}: what is lived with, by whom, why and how long. */
@Command(
    name = "accepted",
    description =
        "Every acceptance: who, why, until when, and how it stands. Also says whether the log of decisions is whole.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet findings accepted",
      "  trivet findings accepted --today 2027-02-01     what will have lapsed by then"
    })
final class FindingsAccepted implements Callable<Integer> {
  @ParentCommand
  private FindingsCommand parent = new FindingsCommand();

  @Override
  public Integer call() {
    return parent.onPage(page -> {
      var decisions = page.workshop().ledger().decisions();
      var entries = new AcceptanceLog(decisions).all();
      var kinds = page.kinds();
      if (parent.isJson()) {
        System.out.print(FindingsJson.written(Map.of(
            "accepted", entries.stream().map(entry -> asMap(page, entry, kinds)).toList())));
      } else if (entries.isEmpty()) {
        System.out.println("Nothing has been accepted.");
      } else {
        entries.forEach(entry -> print(page, entry, kinds));
      }
      var breaks = decisions.breaks();
      breaks.forEach(sentence -> System.err.println("THE LOG OF DECISIONS IS BROKEN: " + sentence));
      return breaks.isEmpty() ? 0 : 1;
    });
  }

  private static void print(FindingsPage page, AcceptanceLog.Entry entry, List<FoundKind> kinds) {
    var issue = entry.issue();
    var now = issue.countIn(kinds);
    System.out.printf("%4d  %s%n", issue.id(), issue.about());
    System.out.printf(
        "      %s%n",
        entry
            .withdrawn()
            .map(by -> "withdrawn by %s on %s; it was accepted by %s: %s"
                .formatted(by.name(), by.on(), issue.by().name(), issue.terms().because()))
            .orElseGet(() -> issue.sentence(page.today(), now)));
    System.out.printf(
        "      %,d then, %,d now, at most %,d%n",
        issue.terms().countThen(), now, issue.terms().most());
  }

  private static Map<String, Object> asMap(
      FindingsPage page, AcceptanceLog.Entry entry, List<FoundKind> kinds) {
    var issue = entry.issue();
    var now = issue.countIn(kinds);
    var map = new LinkedHashMap<String, Object>();
    map.put("id", issue.id());
    map.put("sender", issue.sender());
    map.put("table", issue.table());
    map.put("rule", issue.rule());
    map.put("column", issue.column().orElse(""));
    map.put("because", issue.terms().because());
    map.put("until", issue.terms().until().toString());
    map.put("by", issue.by().name());
    map.put("on", issue.by().on().toString());
    map.put("count_then", issue.terms().countThen());
    map.put("count_now", now);
    map.put("at_most", issue.terms().most());
    map.put(
        "standing",
        entry.withdrawn().isPresent()
            ? "withdrawn"
            : Printing.words(issue.standing(page.today(), now).name()));
    return map;
  }
}
