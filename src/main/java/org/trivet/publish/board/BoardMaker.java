package org.trivet.publish.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measure;
import org.trivet.measure.Measures;
import org.trivet.measure.RowStatus;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.Figures;
import org.trivet.publish.NightFacts;
import org.trivet.publish.Publication;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.cells.ProtectedSet;

/** Makes a board of one night: choose, protect, then say what is found. */
public record BoardMaker(Publication publication, Texts texts, Figures figures, NightFacts facts) {

  /** The texts that a page leans on beside its own. */
  public record Texts(Measures measures, Comparators comparators, DisclosureRules rules) {
    Optional<Measure> measure(String id) {
      return measures.all().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }
  }

  /**
   * The board of a night.
   *
   * @throws org.trivet.vocabulary.Refusal if the night counted nothing
   */
  public Made of(Board.Edition edition) {
    var known = figures.upTo(edition.night());
    if (known.stream().noneMatch(row -> row.standing().counted().equals(edition.night()))) {
      throw PublishRefusals.nothingMeasured(edition.night());
    }
    var named = publication.measures().stream()
        .flatMap(measure -> texts.measure(measure.id()).stream())
        .toList();
    var chosen = new Chosen(
        named,
        known,
        new Chosen.Limits(
            edition.night(),
            edition.site().code(),
            publication,
            texts.rules(),
            figures.hiddenInReleases()));
    var published = figures.published(edition.night());
    var sections = publication.themes().stream()
        .map(theme -> new Board.Section(
            theme,
            theme.measures().stream().map(one -> story(one, chosen, published)).toList()))
        .toList();
    var since = new SinceLastTime(publication, texts, figures);
    return new Made(
        new Board(publication, edition, sections, since.changes(edition, sections)),
        chosen.protectedSet());
  }

  /** A board, and the protected set that every figure of it comes from. The set is restricted: it holds what is hidden. */
  public record Made(Board board, ProtectedSet protectedSet) {}

  private Story story(Publication.Named named, Chosen chosen, List<PublishedRow> published) {
    var sentences = new Findings(publication.wording(), named);
    var measure = texts.measure(named.id());
    var points = measure.map(chosen::points).orElse(List.of());
    if (measure.isEmpty() || points.isEmpty()) {
      return new Story(named, sentences.absent(), Optional.empty(), whyAbsent(named, measure));
    }
    var gaps = chosen.gaps(measure.get(), publication);
    var counted = counted(measure.get(), points, published, gaps);
    return new Story(named, sentences.of(counted), Optional.of(counted), "");
  }

  private String whyAbsent(Publication.Named named, Optional<Measure> measure) {
    return facts
        .whyNotCounted(named.id())
        .orElseGet(() -> measure.isEmpty()
            ? "It is not defined in this warehouse yet."
            : "The records of this night hold no case of it.");
  }

  private Story.Counted counted(
      Measure measure, List<Point> points, List<PublishedRow> published, List<Gap> gaps) {
    var comparator = texts.comparators().of(measure);
    var lines = comparator.series().isPresent()
        ? lines(measure, points, published)
        : List.<PublishedLine>of();
    var because = comparator.because();
    if (comparator.series().isPresent() && lines.isEmpty()) {
      because = "No published figure for these periods has arrived yet.";
    }
    return new Story.Counted(measure, points, lines, gaps, because, notes(measure, points));
  }

  /** England first, then the region, then the statistical neighbours. */
  private static List<PublishedLine> lines(
      Measure measure, List<Point> points, List<PublishedRow> published) {
    var own =
        published.stream().filter(row -> row.measureId().equals(measure.id())).toList();
    var scale = new Scale(measure.facts().reading().unit());
    return own.stream()
        .map(PublishedRow::place)
        .distinct()
        .sorted(Comparator.comparingInt(PublishedRow.Place::rank)
            .thenComparing(PublishedRow.Place::code))
        .map(place -> new PublishedLine(
            place,
            points.stream()
                .flatMap(point -> own.stream()
                    .filter(row -> row.place().equals(place))
                    .filter(row -> row.period().equals(point.period().label()))
                    .map(row -> new PublishedLine.Figure(
                        row, point.period(), row.ratio().flatMap(scale::read))))
                .toList()))
        .filter(line -> !line.figures().isEmpty())
        .toList();
  }

  private List<String> notes(Measure measure, List<Point> points) {
    var notes = new ArrayList<String>();
    var now = points.get(points.size() - 1).period();
    if (now.isMoving()) {
      notes.add("Provisional: the period has not ended; counted up to %s."
          .formatted(PeriodName.day(now.asAt())));
    }
    points.stream()
        .filter(point -> point.period().status() == RowStatus.REVISED)
        .forEach(point -> notes.add("Revised: the figure %s is no longer the one first given."
            .formatted(point.period().inWords())));
    if (points.stream().anyMatch(point -> point.mark() == Point.Mark.HIDDEN)) {
      notes.add(
          "[c] stands for a figure that is hidden, because it or its difference from another figure on this page would count too few children.");
    }
    var rule = texts.rules().of(measure.facts().reading().smallNumbers()).counts();
    if (rule.nearest() > 1) {
      notes.add(
          "Counts are rounded to the nearest %d; the figure and its range are worked out from the rounded counts."
              .formatted(rule.nearest()));
    }
    notes.addAll(facts.lateFor(measure.facts().reads().tables()));
    return notes;
  }
}
