package org.trivet.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trivet.disclosure.rule.Figure;
import org.trivet.disclosure.rule.Parts;
import org.trivet.disclosure.rule.PercentRule;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measures;
import org.trivet.measure.Ratio;
import org.trivet.measure.RowStatus;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.BoardMaker;
import org.trivet.publish.board.Story;
import org.trivet.publish.file.ReadableText;
import org.trivet.vocabulary.NightId;

/** A night's figures drawn by hand, and the house's own board made of them. */
final class DrawnNight implements Figures {
  static final NightId NIGHT = new NightId("night-2026-11-20");
  static final Publication BOARD =
      new Publications(Path.of("warehouse/publications")).named("board-quarterly");
  private static final BoardMaker.Texts TEXTS = new BoardMaker.Texts(
      Measures.in(Path.of("jobs/measures")),
      Comparators.in(Path.of("jobs/measures")),
      DisclosureRules.in(Path.of("conf/disclosure.yaml")));
  private static final Site COUNCIL = new Site("Example Council", "E06999999", Site.Data.REAL);

  private final Publication publication;
  private final BoardMaker.Texts texts;
  private final List<MeasuredRow> rows = new ArrayList<>();
  private final List<PublishedRow> published = new ArrayList<>();
  private final Map<String, BigDecimal> hiddenInReleases = new HashMap<>();
  private NightFacts facts = new NightFacts(Map.of(), Map.of());

  DrawnNight() {
    this(BOARD, TEXTS);
  }

  /** Of another publication than the house's board, and other measures. */
  DrawnNight(Publication publication, BoardMaker.Texts texts) {
    this.publication = publication;
    this.texts = texts;
  }

  /** A figure of the night as {@code "41 of 82"}; a moving period is given by its last day yet to come. */
  DrawnNight row(String measure, String period, String numeratorOfDenominator) {
    return row(NIGHT, measure, period, numeratorOfDenominator);
  }

  DrawnNight row(NightId counted, String measure, String period, String numeratorOfDenominator) {
    return add(counted, measure + "/all", period, numeratorOfDenominator);
  }

  /** A cell that some release hides, and what it was then. */
  DrawnNight hiddenInARelease(String cell, long value) {
    hiddenInReleases.put(cell, BigDecimal.valueOf(value));
    return this;
  }

  @Override
  public Map<String, BigDecimal> hiddenInReleases() {
    return hiddenInReleases;
  }

  /** The same of a group: {@code "sex=F"}. */
  DrawnNight group(String measure, String group, String period, String numeratorOfDenominator) {
    return add(NIGHT, measure + "/" + group, period, numeratorOfDenominator);
  }

  /** Money: so many pounds for so many children of a group, with the two who have most. */
  DrawnNight money(String measure, String group, String poundsOfChildren, int most, int second) {
    var parts = poundsOfChildren.split(" of ", 2);
    var pounds = Long.parseLong(parts[0]);
    var children = Long.parseLong(parts[1]);
    rows.add(new MeasuredRow(
        measure,
        group,
        new MeasuredRow.When("2026", NIGHT.date()),
        new Figure(
            new Parts(pounds, children, children, children),
            children,
            Optional.of(new PercentRule.Amount(
                BigDecimal.valueOf(pounds), BigDecimal.valueOf(most), BigDecimal.valueOf(second)))),
        new MeasuredRow.Standing(1, RowStatus.FINAL, OptionalDouble.empty(), NIGHT)));
    return this;
  }

  private DrawnNight add(
      NightId counted, String what, String period, String numeratorOfDenominator) {
    var measure = what.split("/", 2)[0];
    var parts = numeratorOfDenominator.split(" of ", 2);
    var numerator = Double.parseDouble(parts[0]);
    var denominator = Double.parseDouble(parts[1]);
    var end = end(period);
    var moving = end.isAfter(counted.date());
    rows.add(new MeasuredRow(
        measure,
        what.split("/", 2)[1],
        new MeasuredRow.When(period, moving ? counted.date() : end),
        new Figure(
            new Parts(numerator, denominator, Math.round(numerator), Math.round(denominator)),
            Math.round(denominator),
            Optional.empty()),
        new MeasuredRow.Standing(
            1,
            moving ? RowStatus.PROVISIONAL : RowStatus.FINAL,
            measure.startsWith("known") ? OptionalDouble.of(0.808) : OptionalDouble.empty(),
            counted)));
    return this;
  }

  DrawnNight england(String measure, String period, String numeratorOfDenominator) {
    return published(
        measure,
        period,
        new PublishedRow.Place("National", "E92000001", "England"),
        numeratorOfDenominator);
  }

  DrawnNight region(String measure, String period, String numeratorOfDenominator) {
    return published(
        measure,
        period,
        new PublishedRow.Place("Regional", "E12999999", "Example Region"),
        numeratorOfDenominator);
  }

  DrawnNight neighbours(String measure, String period, String numeratorOfDenominator) {
    return published(
        measure,
        period,
        new PublishedRow.Place(StatisticalNeighbours.LEVEL, "", StatisticalNeighbours.LEVEL),
        numeratorOfDenominator);
  }

  DrawnNight facts(NightFacts others) {
    facts = others;
    return this;
  }

  private DrawnNight published(
      String measure, String period, PublishedRow.Place place, String figure) {
    var parts = figure.split(" of ", 2);
    var ratio = parts.length < 2
        ? Optional.<Ratio>empty()
        : Optional.of(new Ratio(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    published.add(new PublishedRow(measure, period, place, ratio, ratio.isPresent() ? "" : figure));
    return this;
  }

  Board board() {
    return made().board();
  }

  BoardMaker.Made made() {
    return new BoardMaker(publication, texts, this, facts)
        .of(new Board.Edition(COUNCIL, NIGHT, NIGHT.date(), Board.Stage.DRAFT));
  }

  Story story(String measure) {
    return board().stories().stream()
        .filter(story -> story.named().id().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  /** Every file that readers get but paper, one after the other. */
  String files() {
    return ReadableText.onScreen(board());
  }

  /** A night of a middling authority, with something of every kind. */
  static DrawnNight middling() {
    return new DrawnNight()
        .row("sen_prevalence_pct", "2025-01-16", "1987 of 9874")
        .row("sen_prevalence_pct", "2026-01-15", "2084 of 9951")
        .england("sen_prevalence_pct", "2026-01-15", "1780000 of 8400000")
        .region("sen_prevalence_pct", "2026-01-15", "200000 of 924000")
        .row("ehc_decide_6wk_pct", "2025", "104 of 119")
        .row("ehc_decide_6wk_pct", "2026", "60 of 119")
        .england("ehc_decide_6wk_pct", "2025", "126000 of 145000")
        .row("ehc_20wk_excl_exceptions_pct", "2024", "900 of 1700")
        .row("ehc_20wk_excl_exceptions_pct", "2025", "780 of 1750")
        .row("ehc_20wk_excl_exceptions_pct", "2026", "980 of 1650")
        .england("ehc_20wk_excl_exceptions_pct", "2024", "42000 of 91000")
        .england("ehc_20wk_excl_exceptions_pct", "2025", "41000 of 91500")
        .region("ehc_20wk_excl_exceptions_pct", "2024", "c")
        .region("ehc_20wk_excl_exceptions_pct", "2025", "4800 of 10100")
        .neighbours("ehc_20wk_excl_exceptions_pct", "2025", "2100 of 4400")
        .row("ehc_20wk_incl_exceptions_pct", "2025", "3 of 88")
        .row("ehc_open_over_20wk_count", "2026-09-30", "20 of 66")
        .row("ehc_open_over_20wk_count", "2026-10-31", "17 of 60")
        .row("known_2plus_services_pct", "2026-11-20", "1106 of 3093");
  }

  private static LocalDate end(String period) {
    return switch (period.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(period), 12, 31);
      case 7 -> LocalDate.of(Integer.parseInt(period.substring(0, 4)) + 1, 8, 31);
      default -> LocalDate.parse(period);
    };
  }

  @Override
  public List<MeasuredRow> upTo(NightId night) {
    return rows.stream()
        .filter(row -> row.standing().counted().compareTo(night) <= 0)
        .filter(row -> rows.stream()
            .filter(other -> other.standing().counted().compareTo(night) <= 0)
            .filter(other -> other.measureId().equals(row.measureId())
                && other.breakdown().equals(row.breakdown())
                && other.period().equals(row.period()))
            .allMatch(
                other -> other.standing().counted().compareTo(row.standing().counted()) <= 0))
        .toList();
  }

  @Override
  public List<PublishedRow> published(NightId night) {
    return published;
  }

  @Override
  public List<NightId> nights(NightId night) {
    return rows.stream()
        .map(row -> row.standing().counted())
        .filter(counted -> counted.compareTo(night) <= 0)
        .distinct()
        .sorted()
        .toList();
  }
}
