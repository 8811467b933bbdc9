package org.trivet.publish.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.measure.Polarity;
import org.trivet.publish.Publication;
import org.trivet.publish.Publication.Case;
import org.trivet.publish.board.Finding.Against;
import org.trivet.publish.board.Finding.Change;
import org.trivet.publish.board.Finding.Direction;
import org.trivet.publish.board.Finding.Verdict;

/**
 * Findings in words. A change is said only where the 95 % intervals of the two figures do not overlap, and better or worse only where the
 * measure says which way is better.
 */
record Findings(Publication.Wording wording, Publication.Named named) {

  Finding absent() {
    return new Finding(
        Case.ABSENT, filled(Case.ABSENT, Map.of()), Optional.empty(), Optional.empty());
  }

  Finding of(Story.Counted counted) {
    var polarity = counted.measure().facts().reading().polarity();
    var england = england(counted, polarity);
    var now = counted.now();
    if (now.shown().isEmpty()) {
      return new Finding(
          Case.HIDDEN,
          filled(Case.HIDDEN, Map.of("time", now.period().inWords())),
          Optional.empty(),
          england);
    }
    var change = before(counted.points()).flatMap(before -> change(before, now, polarity));
    return change
        .map(found -> new Finding(
            caseOf(found), title(caseOf(found), found, counted.scale()), change, england))
        .orElseGet(() -> alone(counted, england));
  }

  /** A figure with none before it to hold against. */
  private Finding alone(Story.Counted counted, Optional<Against> england) {
    var now = counted.now();
    var same = england.filter(against -> against.ours().equals(now));
    var finding = same.isPresent() ? Case.SINGLE_WITH_ENGLAND : Case.SINGLE;
    var words = new HashMap<>(Map.of(
        "now", now.shown().map(shown -> counted.scale().words(shown.value())).orElse(""),
        "time", now.period().inWords()));
    same.ifPresent(against -> words.put("england", position(against.direction())));
    return new Finding(finding, filled(finding, words), Optional.empty(), england);
  }

  private static Optional<Point> before(List<Point> points) {
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(points.get(points.size() - 2))
            .filter(point -> point.shown().isPresent());
  }

  private static Optional<Change> change(Point before, Point now, Polarity polarity) {
    return before
        .shown()
        .flatMap(then -> now.shown().map(shown -> {
          var direction = direction(then, shown);
          return new Change(direction, verdict(direction, polarity), before, now);
        }));
  }

  private static Direction direction(Shown then, Shown now) {
    var apart = then.interval()
        .flatMap(was -> now.interval().map(is -> !was.overlaps(is)))
        .orElse(false);
    if (!apart) {
      return Direction.LEVEL;
    }
    return now.value() > then.value() ? Direction.UP : Direction.DOWN;
  }

  private static Verdict verdict(Direction direction, Polarity polarity) {
    return switch (polarity) {
      case CONTEXT -> Verdict.NEITHER;
      case HIGHER_IS_BETTER -> good(direction, Direction.UP);
      case LOWER_IS_BETTER -> good(direction, Direction.DOWN);
    };
  }

  private static Verdict good(Direction direction, Direction good) {
    if (direction == Direction.LEVEL) {
      return Verdict.NEITHER;
    }
    return direction == good ? Verdict.BETTER : Verdict.WORSE;
  }

  private static Case caseOf(Change change) {
    if (change.direction() == Direction.LEVEL) {
      return change.now().shown().flatMap(Shown::interval).isPresent()
          ? Case.STEADY
          : Case.UNCERTAIN;
    }
    return switch (change.verdict()) {
      case BETTER -> Case.BETTER;
      case WORSE -> Case.WORSE;
      case NEITHER -> Case.CHANGED;
    };
  }

  /** The latest figure of ours for whose period England has one. */
  private static Optional<Against> england(Story.Counted counted, Polarity polarity) {
    var national =
        counted.lines().stream().filter(line -> line.place().isNational()).findFirst();
    for (var i = counted.points().size() - 1; i >= 0; i--) {
      var point = counted.points().get(i);
      var figure = national
          .flatMap(line -> line.of(point.period()))
          .filter(found -> found.value().isPresent());
      if (figure.isPresent() && point.shown().isPresent()) {
        return figure.map(theirs -> against(point, theirs, polarity));
      }
    }
    return Optional.empty();
  }

  private static Against against(Point ours, PublishedLine.Figure theirs, Polarity polarity) {
    var value = theirs.value().orElse(0.0);
    var shown = ours.shown().orElseThrow();
    var clear = shown.interval().filter(range -> !range.holds(value)).isPresent();
    var direction = Direction.LEVEL;
    if (clear) {
      direction = shown.value() > value ? Direction.UP : Direction.DOWN;
    }
    return new Against(direction, verdict(direction, polarity), ours, theirs);
  }

  private String title(Case finding, Change change, Scale scale) {
    var now = change.now().shown().orElseThrow().value();
    var then = change.before().shown().orElseThrow().value();
    var alike = scale.words(now).equals(scale.words(then)) && finding != Case.STEADY;
    return filled(
        finding,
        Map.of(
            "now",
            alike ? scale.exactWords(now) : scale.words(now),
            "then",
            alike ? scale.exactWords(then) : scale.words(then),
            "time",
            change.now().period().inWords(),
            "before",
            change.before().period().inWords(),
            "since",
            change.before().period().asNoun(),
            "moved",
            change.direction() == Direction.UP ? "rose" : "fell"));
  }

  private static String position(Direction direction) {
    return switch (direction) {
      case UP -> "above";
      case DOWN -> "below";
      case LEVEL -> "close to";
    };
  }

  private String filled(Case finding, Map<String, String> words) {
    var sentence = wording.of(finding).replace("{name}", named.name());
    for (var word : words.entrySet()) {
      sentence = sentence.replace("{" + word.getKey() + "}", word.getValue());
    }
    return sentence;
  }
}
