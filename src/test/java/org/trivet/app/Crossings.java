package org.trivet.app;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who could follow a child from before an adoption to after it. Words that stand in one row or one sentence hang together, and so do those
 * that hang on the same third word, such as a child's number in two tables: a join is a crossing as much as a sentence is.
 */
final class Crossings {
  private final List<Heard> children;

  Crossings(List<Adoptee> adoptees) {
    children = adoptees.stream().map(Heard::new).toList();
  }

  /** A word that is neither before nor after by itself: what it stands beside tells. */
  void alsoKnownBy(Adoptee child, String word) {
    children.stream()
        .filter(heard -> heard.child.equals(child))
        .forEach(heard -> heard.words.add(loud(word)));
  }

  /** A row, a line or an answer that someone may read. */
  void hear(String where, String text) {
    var loud = loud(text);
    children.forEach(child -> child.hear(where, loud));
  }

  /** In how many different ways each child was spoken of with two words or more. */
  List<Integer> ways() {
    return children.stream().map(child -> child.places.size()).toList();
  }

  /** Each crossing, as the steps that lead over. */
  List<String> found() {
    return children.stream().flatMap(Heard::crossings).toList();
  }

  private static String loud(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** What was heard of one child: words that stood together, and where first. */
  private static final class Heard {
    private final Adoptee child;
    private final Set<String> words = new TreeSet<>();
    private final Map<Set<String>, String> places = new LinkedHashMap<>();

    Heard(Adoptee child) {
      this.child = child;
      Stream.concat(child.formerWords().stream(), child.presentWords().stream())
          .forEach(word -> words.add(loud(word)));
    }

    void hear(String where, String loud) {
      var said = new TreeSet<String>();
      words.stream().filter(loud::contains).forEach(said::add);
      if (said.size() > 1) {
        places.putIfAbsent(said, where);
      }
    }

    Stream<String> crossings() {
      var steps = stepsFromBefore();
      return child.presentWords().stream()
          .map(Crossings::loud)
          .filter(steps::containsKey)
          .map(word -> child.suffix() + ": " + steps.get(word));
    }

    /** Every word that can be reached from the closed identity, with the way there. */
    private Map<String, String> stepsFromBefore() {
      var steps = new LinkedHashMap<String, String>();
      child.formerWords().forEach(word -> steps.put(loud(word), word));
      var waiting = new ArrayDeque<>(steps.keySet());
      while (!waiting.isEmpty()) {
        var word = waiting.remove();
        places.forEach((said, where) -> {
          if (said.contains(word)) {
            said.stream().filter(next -> !steps.containsKey(next)).forEach(next -> {
              steps.put(next, steps.get(word) + " -[" + where + "]-> " + next);
              waiting.add(next);
            });
          }
        });
      }
      return steps;
    }
  }
}
