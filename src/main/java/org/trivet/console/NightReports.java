package org.trivet.console;

import java.util.List;
import java.util.Optional;
import org.trivet.access.Person;
import org.trivet.night.NightHistory;
import org.trivet.night.NightOutcome;
import org.trivet.serve.sql.SqlDoors;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Puts the page of a night together; reads only. */
public final class NightReports {
  private static final int MOST_NIGHTS = 31;

  private final Watched watched;
  private final SqlDoors doors;
  private final NightHistory history;

  public NightReports(Watched watched, SqlDoors doors) {
    this.watched = watched;
    this.doors = doors;
    this.history = new NightHistory(watched.ledger());
  }

  /** Whether last night worked, as that person may see it. */
  public NightReport newest(Person person) {
    var nights = history.list();
    return nights.stream()
        .findFirst()
        .map(night -> {
          var senders = senders(night);
          return report(night, new NightJudge(watched).newest(night, senders), person);
        })
        .orElseGet(() -> noneYet());
  }

  /** How one night went; refused when the ledger does not know it. */
  public NightReport of(NightId name, Person person) {
    var night = history.show(name);
    return report(night, new NightJudge(watched).night(night, senders(night)), person);
  }

  private NightReport report(NightOutcome night, Judged judged, Person person) {
    var figures = figures(night, person);
    return new NightReport(
        Optional.of(night.night().name()),
        judged.answer(),
        judged.sentence(),
        judged.toKnow(),
        senders(night),
        new StepLines(history).of(night),
        figures.lines(),
        figures.says(),
        FindingLines.of(watched.ledger().findings().of(night.night())),
        nights());
  }

  private List<SenderLine> senders(NightOutcome night) {
    return new SenderLines(watched.ledger(), watched.contracts()).of(night.night());
  }

  private record Shown(List<FigureLine> lines, String says) {}

  /** The page stands also when the release can't answer: then it says why in their place. */
  private Shown figures(NightOutcome night, Person person) {
    try {
      return new Shown(
          new Figures(doors, person).of(night.night(), night.record().previous()), "");
    } catch (Refusal refused) {
      return new Shown(List.of(), String.valueOf(refused.getMessage()));
    }
  }

  private List<EarlierNight> nights() {
    return history.list().stream()
        .limit(MOST_NIGHTS)
        .map(night -> new EarlierNight(night.night().name(), night.state().words()))
        .toList();
  }

  private NightReport noneYet() {
    var next = watched.time().next(watched.clock().instant()).toInstant();
    return new NightReport(
        Optional.empty(),
        Answer.NOT_YET,
        "No night has been run in this home; the first is due at %s.".formatted(Words.of(next)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of());
  }
}
