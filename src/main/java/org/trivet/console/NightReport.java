package org.trivet.console;

import java.util.List;
import java.util.Optional;

/**
 * All that the page of one night says, in the order in which it says it.
 *
 * @param night empty while there is none
 * @param sentence whether it worked, and why not or not quite
 * @param toKnow reservations, one sentence each
 * @param figures empty when the release can't answer; {@code figuresSay} then says why
 */
public record NightReport(
    Optional<String> night,
    Answer answer,
    String sentence,
    List<String> toKnow,
    List<SenderLine> senders,
    List<StepLine> steps,
    List<FigureLine> figures,
    String figuresSay,
    List<FindingLine> findings,
    List<EarlierNight> nights) {
  public NightReport {
    toKnow = List.copyOf(toKnow);
    senders = List.copyOf(senders);
    steps = List.copyOf(steps);
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
    nights = List.copyOf(nights);
  }

  public long findingsInAll() {
    return findings.stream().mapToLong(FindingLine::total).sum();
  }
}
