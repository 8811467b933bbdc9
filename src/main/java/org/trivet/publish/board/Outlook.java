package org.trivet.publish.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.measure.Polarity;
import org.trivet.publish.board.Finding.Verdict;

/**
 * Risks and opportunities: measures that miss or reach their target, lie clearly worse or better than England, or moved. Nothing is said where
 * chance alone would do.
 */
public record Outlook(List<Concern> risks, List<Concern> opportunities) {
  public Outlook {
    risks = List.copyOf(risks);
    opportunities = List.copyOf(opportunities);
  }

  /** One measure and why it is here. */
  public record Concern(Story story, List<String> reasons) {
    public Concern {
      reasons = List.copyOf(reasons);
    }
  }

  /** The outlook of these stories, in their order. */
  public static Outlook of(List<Story> stories) {
    return new Outlook(concerns(stories, Verdict.WORSE), concerns(stories, Verdict.BETTER));
  }

  private static List<Concern> concerns(List<Story> stories, Verdict verdict) {
    return stories.stream()
        .map(story -> new Concern(story, reasons(story, verdict)))
        .filter(concern -> !concern.reasons().isEmpty())
        .toList();
  }

  private static List<String> reasons(Story story, Verdict verdict) {
    var reasons = new ArrayList<String>();
    if (target(story).filter(found -> found == verdict).isPresent()) {
      reasons.add(verdict == Verdict.WORSE ? "misses its target" : "reaches its target");
    }
    var finding = story.finding();
    if (finding.england().filter(found -> found.verdict() == verdict).isPresent()) {
      reasons.add(
          verdict == Verdict.WORSE ? "clearly worse than England" : "clearly better than England");
    }
    if (finding.change().filter(found -> found.verdict() == verdict).isPresent()) {
      reasons.add(verdict == Verdict.WORSE ? "got worse" : "got better");
    }
    return reasons;
  }

  /** How the latest figure stands to its target; NEITHER where the target lies within its range, empty where none can be said. */
  static Optional<Verdict> target(Story story) {
    var target = story.named().aim().target();
    var range = story.counted().flatMap(counted -> counted.now().shown()).flatMap(Shown::interval);
    if (target.isEmpty() || range.isEmpty()) {
      return Optional.empty();
    }
    var polarity = story.counted().orElseThrow().measure().facts().reading().polarity();
    var aimed = target.getAsDouble();
    if (polarity == Polarity.CONTEXT || range.get().holds(aimed)) {
      return Optional.of(Verdict.NEITHER);
    }
    var isAbove = range.get().low() > aimed;
    return Optional.of(
        isAbove == (polarity == Polarity.HIGHER_IS_BETTER) ? Verdict.BETTER : Verdict.WORSE);
  }
}
