package org.trivet.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The acceptances that nobody has withdrawn, and what they cover. */
public record AcceptedIssues(List<AcceptedIssue> issues) {
  public AcceptedIssues {
    issues = List.copyOf(issues);
  }

  /** The kinds, each with the acceptance that covers it: one that holds before one that does not, then the newest. */
  public List<FoundKind> over(List<FoundKind> kinds, LocalDate today) {
    return kinds.stream().map(kind -> kind.covered(best(kind, kinds, today))).toList();
  }

  private Optional<FoundKind.Covered> best(FoundKind kind, List<FoundKind> kinds, LocalDate today) {
    return issues.stream()
        .filter(issue -> issue.covers(kind))
        .map(issue -> new FoundKind.Covered(issue, issue.standing(today, issue.countIn(kinds))))
        .min(Comparator.comparing(FoundKind.Covered::standing)
            .thenComparing(covered -> -covered.issue().id()));
  }
}
