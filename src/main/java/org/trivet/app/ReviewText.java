package org.trivet.app;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.trivet.review.PairDecision.Sight;
import org.trivet.serve.review.LinkEvidence;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewList;
import org.trivet.serve.review.ReviewedPair;

/** The list of pairs for people, and what came of an act on one; never a value of a record. */
record ReviewText(PrintStream out) {
  void print(ReviewList list, List<ReviewedPair> pairs, String shown) {
    out.printf("%s: %s%n", list.night(), counts(list));
    if (!list.byAssignee().isEmpty()) {
      out.println("Given to: "
          + list.byAssignee().entrySet().stream()
              .map(given -> "%s %,d".formatted(given.getKey(), given.getValue()))
              .collect(Collectors.joining(", ")));
    }
    if (pairs.isEmpty()) {
      out.printf("No pair to show (%s).%n", shown);
      return;
    }
    out.printf(
        "%n%-10s  %-8s  %-7s  %-18s  %-10s  %s%n",
        "reference",
        "priority",
        "weight",
        "asked since",
        "whose",
        "where it stands, and between whom");
    pairs.forEach(this::print);
  }

  /** Says what came of a decision, an undo, a note or an assignment. */
  static void say(Printing format, ReviewDesk.Done done) {
    if (format == Printing.JSON) {
      System.out.print(ReviewJson.of(done));
      return;
    }
    var pair = done.pair();
    System.out.printf("%s: %s.%n", pair.reference(), standing(pair));
    if (pair.isDecidedByViewer()) {
      done.evidence().ifPresent(found -> System.out.println("The machine: " + words(found)));
    }
  }

  static String words(LinkEvidence evidence) {
    return "weight %.1f (%s); %s"
        .formatted(
            evidence.weight(),
            evidence.because(),
            evidence.levels().stream()
                .map(level -> level.attribute() + " " + level.likeness())
                .collect(Collectors.joining(", ")));
  }

  static String weight(ReviewedPair pair) {
    return pair.sight() == Sight.BLIND
        ? "hidden"
        : pair.asked().map(asked -> "%.1f".formatted(asked.weight())).orElse("");
  }

  private static String counts(ReviewList list) {
    return list.counts().isEmpty()
        ? "no pair waits"
        : list.counts().entrySet().stream()
            .map(count -> "%,d %s".formatted(count.getValue(), count.getKey().words()))
            .collect(Collectors.joining(", "));
  }

  private static String standing(ReviewedPair pair) {
    return switch (pair.place()) {
      case OPEN -> "open";
      case WAITS_FOR_SECOND ->
        "one child, says one person; waits for a second person, and nothing changes until then";
      case PARKED -> "unsure; parked until a record or the weight changes";
      case DECIDED -> "decided";
      case SAME -> "one child, from the next night on";
      case DIFFERENT -> "two children, from the next night on";
    };
  }

  private void print(ReviewedPair pair) {
    var asked = pair.asked();
    out.printf(
        "%-10s  %-8s  %-7s  %-18s  %-10s  %s; %s%n",
        pair.reference(),
        asked.map(question -> Integer.toString(question.priority())).orElse(""),
        weight(pair),
        asked.map(question -> question.firstNight()).orElse(""),
        pair.assignee().orElse(""),
        pair.place().words() + (pair.isOnlyForAnother() ? ", not you" : ""),
        String.join(" and ", pair.feeds()));
    asked.ifPresent(question -> out.println("            " + question.question()));
  }
}
