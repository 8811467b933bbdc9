package org.trivet.publish;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One publication as its text states it.
 *
 * @param trend how many periods of a measure are shown at most
 * @param sinceMonths "since last time" is the last night at least so many months before
 * @param gaps the breakdowns that are shown of every measure that has them
 * @param wording the finding titles, by case
 */
public record Publication(
    String id,
    Head head,
    int trend,
    int sinceMonths,
    List<String> gaps,
    List<Theme> themes,
    Wording wording) {
  public Publication {
    gaps = List.copyOf(gaps);
    themes = List.copyOf(themes);
  }

  /** What stands at the top. */
  public record Head(String title, String audience, String contact) {}

  /** Measures that belong together, in the order they are read. */
  public record Theme(String title, String about, List<Named> measures) {
    public Theme {
      measures = List.copyOf(measures);
    }
  }

  /** A measure under the name that its readers know it by, and what is aimed at. */
  public record Named(String id, String name, Aim aim) {}

  /**
   * What is aimed at.
   *
   * @param target in the measure's unit; empty where none was agreed
   * @param owner who answers for it, by office; blank where nobody is named
   * @param note what is being done, in a sentence; may be blank
   */
  public record Aim(OptionalDouble target, String owner, String note) {}

  /** The sentence of each case, with {@code {name}}, {@code {now}} and so on for what fills it. */
  public record Wording(Map<Case, String> sentences) {
    public Wording {
      sentences = Map.copyOf(sentences);
    }

    public String of(Case finding) {
      return sentences.getOrDefault(finding, "{name}");
    }
  }

  /** What can be found about a measure. */
  public enum Case {
    BETTER,
    WORSE,
    CHANGED,
    STEADY,
    UNCERTAIN,
    SINGLE,
    SINGLE_WITH_ENGLAND,
    HIDDEN,
    ABSENT;

    /** As the text writes it, {@code single-with-england}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Every measure of every theme, in order. */
  public List<Named> measures() {
    return themes.stream().flatMap(theme -> theme.measures().stream()).toList();
  }
}
