package org.trivet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trivet.vocabulary.Refusal;

/**
 * Which measures' groups are held against the whole each night, and when one of them falls behind: {@code
 * jobs/measures/group-warnings.yaml}.
 *
 * <p>What it says is read outside the zones, so it holds no count, and no rate of a group whose counts are too small to show.
 *
 * @param behindPoints percentage points by which a group may lie below the whole
 */
public record GroupWarnings(List<String> measures, int behindPoints, Shown shown) {
  public static final String FILE = "group-warnings.yaml";

  private static final GroupWarnings NONE = new GroupWarnings(List.of(), 0, new Shown(1, 0, 1));

  /**
   * What may be said of a group.
   *
   * @param fromChildren a group of fewer is never spoken of
   * @param hideUpTo a group with a part of 1 to this many is counted and not named
   * @param nearest parts are rounded to it before a rate is worked out from them
   */
  public record Shown(int fromChildren, int hideUpTo, int nearest) {
    private boolean allows(Ratio ratio) {
      return Stream.of(
              ratio.numerator(), ratio.denominator(), ratio.denominator() - ratio.numerator())
          .noneMatch(part -> part > 0 && part <= hideUpTo);
    }

    private double percent(Ratio ratio) {
      return 100
          * new Ratio(rounded(ratio.numerator()), rounded(ratio.denominator()))
              .share()
              .orElse(0);
    }

    private double rounded(double part) {
      return (double) Math.round(part / nearest) * nearest;
    }
  }

  public GroupWarnings {
    measures = List.copyOf(measures);
  }

  /**
   * Reads the file of a folder such as {@code jobs/measures}; a house without one warns of nothing.
   *
   * @throws Refusal naming every problem of the file
   */
  static GroupWarnings in(Path folder, List<Measure> known) {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return parse(Files.readString(file), known);
    } catch (IOException unreadable) {
      throw MeasureRefusals.unreadable(file, unreadable);
    }
  }

  /** Reads the text of the file and holds it against the measures that it names. */
  static GroupWarnings parse(String text, List<Measure> known) {
    var facts = new Facts(YamlText.tree(FILE, text));
    var warnings = new GroupWarnings(
        facts.texts("measures"),
        facts.wholeNumber("behind-points"),
        new Shown(
            facts.wholeNumber("from-children"),
            facts.wholeNumber("hide-up-to"),
            facts.wholeNumber("nearest")));
    var problems = new ArrayList<>(facts.problems());
    if (warnings.behindPoints < 0
        || warnings.shown.hideUpTo() < 0
        || warnings.shown.nearest() < 1) {
      problems.add("`behind-points` and `hide-up-to` are 0 or more, `nearest` 1 or more");
    }
    warnings.measures.stream()
        .filter(id -> known.stream().noneMatch(measure -> mayWarn(measure, id)))
        .map(
            "`measures` names '%s', which is no percentage of the authority, better when higher and counted each night"
                ::formatted)
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw MeasureRefusals.problemsIn(FILE, problems);
    }
    return warnings;
  }

  private static boolean mayWarn(Measure measure, String id) {
    var facts = measure.facts();
    return measure.id().equals(id)
        && facts.periods().each() == PeriodKind.NIGHT
        && facts.reading().unit() == Unit.PERCENT
        && facts.reading().polarity() == Polarity.HIGHER_IS_BETTER
        && facts.reading().geographyBasis() == GeographyBasis.RESPONSIBLE_AUTHORITY;
  }

  /** A sentence for each group that falls behind, the furthest behind first, and one for those of a measure that may not be named. */
  public List<String> sentences(List<GroupFigure> tonight) {
    return measures.stream()
        .flatMap(id -> {
          var figures =
              tonight.stream().filter(figure -> figure.measureId().equals(id)).toList();
          return figures.stream()
              .filter(GroupFigure::isWhole)
              .flatMap(whole -> sentences(whole, figures).stream());
        })
        .toList();
  }

  private List<String> sentences(GroupFigure whole, List<GroupFigure> figures) {
    var behind = figures.stream()
        .filter(group -> group.children() >= shown.fromChildren())
        .filter(group -> group.isBehind(whole.ratio(), behindPoints))
        .sorted(Comparator.comparingDouble(
                (GroupFigure group) -> group.ratio().share().orElse(0))
            .thenComparing(GroupFigure::group))
        .toList();
    var named = behind.stream().filter(group -> isNamed(group, whole)).toList();
    var said =
        new ArrayList<>(named.stream().map(group -> sentence(group, whole)).toList());
    var unnamed = behind.size() - named.size();
    if (unnamed > 0) {
      said.add("%s falls behind for %d %s whose counts are too small to show here."
          .formatted(whole.measureId(), unnamed, unnamed == 1 ? "group" : "groups"));
    }
    return said;
  }

  /** Named where its counts may be shown, and where the rounded parts tell the reader the same as the exact ones. */
  private boolean isNamed(GroupFigure group, GroupFigure whole) {
    return shown.allows(group.ratio())
        && shown.allows(whole.ratio())
        && shown.percent(whole.ratio()) - shown.percent(group.ratio()) > behindPoints;
  }

  private String sentence(GroupFigure group, GroupFigure whole) {
    return "%s falls behind for %s: %.0f%% against %.0f%% of all, a difference larger than chance."
        .formatted(
            whole.measureId(),
            group.group(),
            shown.percent(group.ratio()),
            shown.percent(whole.ratio()));
  }
}
