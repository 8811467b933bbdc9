package org.trivet.publish.release;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trivet.disclosure.rule.Figure;
import org.trivet.disclosure.rule.Parts;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measure;
import org.trivet.measure.MeasureFacts;
import org.trivet.measure.Measures;
import org.trivet.measure.RowStatus;
import org.trivet.measure.SmallNumbers;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.Figures;
import org.trivet.publish.MeasuredRow;
import org.trivet.publish.NightFacts;
import org.trivet.publish.Publication;
import org.trivet.publish.Publications;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.Site;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.BoardMaker;
import org.trivet.vocabulary.NightId;

/**
 * A board's release in the warehouse's own form: measures in families of five, each broken down by four ways to divide the authority into
 * twelve areas, over eight years.
 *
 * <p>In a family the second measure is part of the first, the fourth of the third, and the first three count among the same children; the
 * fifth stands alone. Every family has children of its own, who move and grow in number from year to year. Families take turns at the rules
 * of council counts, health records and joint records.
 */
final class MadeUpBoard implements Figures {
  static final int PERIODS = 8;
  static final int AREAS = 12;
  static final List<String> WAYS = List.of("locality", "district", "cluster", "network");
  static final Site COUNCIL = new Site("Example Council", "E06999999", Site.Data.MADE_UP);
  static final NightId NIGHT = new NightId("night-2026-11-20");
  private static final int FAMILY = 5;
  private static final int LAST_YEAR = 2026;
  private static final List<SmallNumbers> RULES =
      List.of(SmallNumbers.S1, SmallNumbers.S3, SmallNumbers.S1, SmallNumbers.S2);

  private final Measures house = Measures.in(Path.of("jobs/measures"));
  private final List<Measure> measures = new ArrayList<>();
  private final List<MeasuredRow> rows = new ArrayList<>();
  private final int skipped;
  private Map<String, BigDecimal> hiddenBefore = Map.of();

  /**
   * Makes it up.
   *
   * @param skipped how many of the last periods are not counted yet
   */
  MadeUpBoard(int families, int skipped) {
    this.skipped = skipped;
    for (var family = 0; family < families; family++) {
      family(family, new SplittableRandom(2026 + family));
    }
  }

  private void family(int family, SplittableRandom random) {
    for (var member = 0; member < FAMILY; member++) {
      measures.add(measure(family, member));
    }
    var children = new ArrayList<Child>();
    var size = 400 + random.nextInt(2_600);
    for (var year = LAST_YEAR - PERIODS + 1; year <= LAST_YEAR; year++) {
      children.removeIf(child -> random.nextInt(4) == 0);
      while (children.size() < size) {
        children.add(Child.drawn(random));
      }
      if (year <= LAST_YEAR - skipped) {
        count(family, year, children);
      }
    }
  }

  /** A child's areas, and which members of the family count it: in the numerator, in the denominator. */
  private record Child(List<Integer> areas, List<Boolean> in, List<Boolean> among) {
    static Child drawn(SplittableRandom random) {
      var areas = WAYS.stream().map(way -> unevenly(random)).toList();
      var first = random.nextInt(10) < 3;
      var third = random.nextInt(10) < 6;
      var fifth = random.nextInt(2) == 0;
      return new Child(
          areas,
          List.of(
              first,
              first && random.nextInt(3) > 0,
              third,
              third && random.nextInt(5) > 0,
              fifth && random.nextInt(20) == 0),
          List.of(true, true, true, true, fifth));
    }

    /** Areas of twelve sizes: the last has a dozenth of the first's children. */
    private static int unevenly(SplittableRandom random) {
      return Math.min(random.nextInt(AREAS), random.nextInt(AREAS));
    }
  }

  private Measure measure(int family, int member) {
    var facts = house.named("ehc_20wk_incl_exceptions_pct").facts();
    var words = facts.definition();
    var among = member == FAMILY - 1 ? "others" : "all";
    var reading = facts.reading();
    return new Measure(
        new MeasureFacts(
            id(family, member),
            "Measure " + letters(family, member),
            facts.owner(),
            new MeasureFacts.Definition(
                "Of the children of a family those who are counted",
                1,
                "Children counted as " + letters(family, member),
                "Children of %s, %s".formatted(letters(family, 0), among),
                words.source(),
                words.confidence(),
                words.validFrom()),
            new MeasureFacts.Reading(
                reading.polarity(),
                reading.unit(),
                RULES.get(family % RULES.size()),
                reading.geographyBasis()),
            facts.periods(),
            new MeasureFacts.Breakdowns(
                WAYS, List.of(), partOf(family, member), sums(), List.of()),
            facts.reads()),
        "SELECT 1");
  }

  private static List<String> partOf(int family, int member) {
    return member == 1 || member == 3 ? List.of(id(family, member - 1)) : List.of();
  }

  private static Map<String, String> sums() {
    var sums = new LinkedHashMap<String, String>();
    WAYS.forEach(way -> sums.put(way, "all"));
    return sums;
  }

  private static String id(int family, int member) {
    return "made_up_" + letters(family, member);
  }

  private static String letters(int family, int member) {
    return "" + (char) ('a' + family) + (char) ('a' + member);
  }

  private void count(int family, int year, List<Child> children) {
    for (var member = 0; member < FAMILY; member++) {
      var of = member;
      var among = children.stream().filter(child -> child.among().get(of)).toList();
      add(id(family, member), "all", year, parts(among, member));
      for (var way = 0; way < WAYS.size(); way++) {
        for (var area = 0; area < AREAS; area++) {
          var by = way;
          var here = area;
          var there =
              among.stream().filter(child -> child.areas().get(by) == here).toList();
          add(
              id(family, member),
              "%s=Area %c".formatted(WAYS.get(way), 'A' + area),
              year,
              parts(there, member));
        }
      }
    }
  }

  private static Parts parts(List<Child> among, int member) {
    var counted = among.stream().filter(child -> child.in().get(member)).count();
    return new Parts((double) counted, (double) among.size(), counted, among.size());
  }

  private void add(String measure, String breakdown, int year, Parts parts) {
    var isNow = year == LAST_YEAR;
    rows.add(new MeasuredRow(
        measure,
        breakdown,
        new MeasuredRow.When(
            Integer.toString(year), isNow ? NIGHT.date() : LocalDate.of(year, 12, 31)),
        new Figure(parts, parts.childrenDenominator(), Optional.empty()),
        new MeasuredRow.Standing(
            1, isNow ? RowStatus.PROVISIONAL : RowStatus.FINAL, OptionalDouble.empty(), NIGHT)));
  }

  /** The board's maker over all of it. */
  BoardMaker maker() {
    return new BoardMaker(
        publication(),
        new BoardMaker.Texts(
            new Measures(measures, house.functions(), house.parts(), house.warnings()),
            Comparators.in(Path.of("jobs/measures")),
            rules()),
        this,
        new NightFacts(Map.of(), Map.of()));
  }

  Board.Edition edition() {
    return new Board.Edition(COUNCIL, NIGHT, NIGHT.date(), Board.Stage.FOR_RELEASE);
  }

  DisclosureRules rules() {
    return DisclosureRules.in(Path.of("conf/disclosure.yaml"));
  }

  private Publication publication() {
    var board = new Publications(Path.of("warehouse/publications")).named("board-quarterly");
    var named = IntStream.range(0, measures.size())
        .mapToObj(at -> new Publication.Named(
            measures.get(at).id(),
            measures.get(at).facts().title(),
            new Publication.Aim(OptionalDouble.empty(), "", "")))
        .toList();
    return new Publication(
        board.id(),
        board.head(),
        PERIODS,
        board.sinceMonths(),
        WAYS,
        List.of(new Publication.Theme("Everything", "Made up to be timed.", named)),
        board.wording());
  }

  List<Measure> measures() {
    return measures;
  }

  /** The same, hiding what a release hid. */
  MadeUpBoard hiding(Map<String, BigDecimal> hidden) {
    hiddenBefore = Map.copyOf(hidden);
    return this;
  }

  @Override
  public Map<String, BigDecimal> hiddenInReleases() {
    return hiddenBefore;
  }

  @Override
  public List<MeasuredRow> upTo(NightId night) {
    return rows;
  }

  @Override
  public List<PublishedRow> published(NightId night) {
    return List.of();
  }

  @Override
  public List<NightId> nights(NightId night) {
    return List.of(NIGHT);
  }
}
