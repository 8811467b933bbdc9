package org.trivet.publish.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.measure.Measure;
import org.trivet.measure.RowStatus;
import org.trivet.publish.Figures;
import org.trivet.publish.Publication;
import org.trivet.publish.board.Board.Changes;
import org.trivet.vocabulary.NightId;

/**
 * What changed since an earlier night, in words and without its figures: two figures of one moving year, a night apart, would give away the
 * few children between them.
 */
record SinceLastTime(Publication publication, BoardMaker.Texts texts, Figures figures) {

  Changes changes(Board.Edition edition, List<Board.Section> sections) {
    var nights = figures.nights(edition.night()).stream()
        .filter(night -> night.date().isBefore(edition.date()))
        .toList();
    if (nights.isEmpty()) {
      return new Changes(
          "The warehouse holds no earlier night, so there is nothing to compare with yet.",
          List.of());
    }
    var wanted = edition.date().minusMonths(publication.sinceMonths());
    var then = nights.stream()
        .filter(night -> !night.date().isAfter(wanted))
        .reduce((earlier, later) -> later);
    var night = then.orElse(nights.get(0));
    var since = then.isPresent()
        ? "Compared with the night of %s.".formatted(PeriodName.day(night.date()))
        : "Compared with the night of %s, the earliest that the warehouse holds; from %s on this page compares over %d months."
            .formatted(
                PeriodName.day(night.date()),
                PeriodName.day(night.date().plusMonths(publication.sinceMonths())),
                publication.sinceMonths());
    return new Changes(since, sentences(night, edition.site().code(), sections));
  }

  private List<String> sentences(NightId then, String place, List<Board.Section> sections) {
    var named = publication.measures().stream()
        .flatMap(one -> texts.measure(one.id()).stream())
        .toList();
    var before = new Chosen(
        named,
        figures.upTo(then),
        new Chosen.Limits(then, place, publication, texts.rules(), figures.hiddenInReleases()));
    var sentences = new ArrayList<String>();
    var steady = 0;
    for (var section : sections) {
      for (var story : section.stories()) {
        var said = sentence(story, texts.measure(story.named().id()), before);
        said.ifPresent(sentences::add);
        steady += said.isEmpty() && story.counted().isPresent() ? 1 : 0;
      }
    }
    if (steady > 0) {
      sentences.add(
          steady == 1
              ? "One measure shows no clear change."
              : "%d measures show no clear change.".formatted(steady));
    }
    return sentences;
  }

  private static Optional<String> sentence(Story story, Optional<Measure> measure, Chosen before) {
    var name = story.named().name();
    var points = measure.map(before::points).orElse(List.of());
    if (story.counted().isEmpty()) {
      return points.isEmpty()
          ? Optional.empty()
          : Optional.of(name + ": was measured then, and is not this time.");
    }
    if (points.isEmpty()) {
      return Optional.of(name + ": measured for the first time.");
    }
    return moved(points.get(points.size() - 1), story.counted().get().now())
        .map(what -> name + ": " + what);
  }

  private static Optional<String> moved(Point then, Point now) {
    if (!then.period().label().equals(now.period().label())) {
      return isCountedEveryNight(now)
          ? direction(then, now)
          : Optional.of("figures %s are new.".formatted(now.period().inWords()));
    }
    if (then.period().status() != now.period().status()) {
      return Optional.of(
          now.period().status() == RowStatus.REVISED
              ? "the figure %s has been revised.".formatted(now.period().inWords())
              : "the figure %s is now final.".formatted(now.period().inWords()));
    }
    return direction(then, now);
  }

  private static boolean isCountedEveryNight(Point point) {
    return point.period().each() == org.trivet.measure.PeriodKind.NIGHT;
  }

  private static Optional<String> direction(Point then, Point now) {
    return then.shown()
        .flatMap(was -> now.shown()
            .filter(is -> apart(was, is))
            .map(is -> is.value() > was.value() ? "clearly higher." : "clearly lower."));
  }

  private static boolean apart(Shown was, Shown is) {
    return was.interval()
        .flatMap(one -> is.interval().map(other -> !one.overlaps(other)))
        .orElse(false);
  }
}
