package org.trivet.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trivet.quality.AcceptedIssue;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;

/** A page of findings for people: sender by sender, what came back first, what was accepted last. */
record FindingsText(FindingsPage page) {
  void print(Map<String, List<FoundKind>> bySender, PrintStream out) {
    out.printf(
        "Findings of %s%s%n",
        page.night().night(),
        page.night().previous().map(before -> ", beside " + before).orElse(", the first night"));
    if (bySender.isEmpty()) {
      out.println("Nothing was found.");
    }
    bySender.forEach((sender, kinds) -> print(sender, kinds, out));
  }

  private void print(String sender, List<FoundKind> kinds, PrintStream out) {
    out.printf("%n%s%n", sender);
    page.accepted().issues().stream()
        .filter(issue -> issue.sender().equals(sender))
        .filter(issue -> standing(issue, kinds) != AcceptedIssue.Standing.HOLDS)
        .forEach(issue -> out.println("  " + sentence(issue, kinds)));
    out.printf(
        "  %9s %9s %-6s %-10s %-26s %-20s %-24s %s%n",
        "count", "before", "change", "since", "table", "rule", "column", "what follows");
    kinds.stream().filter(Predicate.not(FoundKind::isAccepted)).forEach(kind -> print(kind, out));
    if (kinds.stream().anyMatch(FoundKind::isAccepted)) {
      out.println("  accepted, and still counted:");
      kinds.stream().filter(FoundKind::isAccepted).forEach(kind -> print(kind, out));
      page.accepted().issues().stream()
          .filter(issue -> kinds.stream().anyMatch(issue::covers))
          .filter(issue -> standing(issue, kinds) == AcceptedIssue.Standing.HOLDS)
          .forEach(issue -> out.println("    " + sentence(issue, kinds)));
    }
  }

  private static void print(FoundKind kind, PrintStream out) {
    out.printf(
        "  %,9d %,9d %-6s %-10s %-26s %-20s %-24s %s%n",
        kind.now(),
        kind.before(),
        kind.change().word(),
        kind.firstNight(),
        kind.table(),
        kind.rule(),
        kind.column().isEmpty()
            ? kind.severity().equals(FindingsPage.FILE_NOT_TAKEN) ? "(whole file)" : "(whole row)"
            : kind.column(),
        kind.effect());
    if (kind.now() > 0) {
      out.println("            " + Rule.wordsOf(kind.rule(), kind.column()).sentence());
    }
  }

  private AcceptedIssue.Standing standing(AcceptedIssue issue, List<FoundKind> kinds) {
    return issue.standing(page.today(), issue.countIn(kinds));
  }

  private String sentence(AcceptedIssue issue, List<FoundKind> kinds) {
    return "%s: %s".formatted(issue.about(), issue.sentence(page.today(), issue.countIn(kinds)));
  }
}
