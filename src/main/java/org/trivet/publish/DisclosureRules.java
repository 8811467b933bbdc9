package org.trivet.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivet.disclosure.CountRule;
import org.trivet.disclosure.rule.PercentRule;
import org.trivet.disclosure.rule.SensitivityClass;
import org.trivet.disclosure.rule.SensitivityClass.Extremes;
import org.trivet.measure.Measure;
import org.trivet.measure.SmallNumbers;

/**
 * The small-number rules of a site, {@code conf/disclosure.yaml}.
 *
 * @param linked measures of which one lies within the other, beside those that say so in their headers
 */
public record DisclosureRules(Map<SmallNumbers, SensitivityClass> classes, List<Link> linked) {
  public DisclosureRules {
    classes = Map.copyOf(classes);
    linked = List.copyOf(linked);
  }

  /** The cases of one measure are among those of another. */
  public record Link(String part, String whole) {}

  /** Reads the file; refused with every problem at once. */
  public static DisclosureRules in(Path file) {
    return YamlFile.read(file, FileText.class).toRules(file);
  }

  public SensitivityClass of(SmallNumbers smallNumbers) {
    return Optional.ofNullable(classes.get(smallNumbers)).orElseThrow();
  }

  /** Every pair of measures whose figures of one period lie within one another. */
  public List<Link> links(List<Measure> measures) {
    var declared = measures.stream()
        .flatMap(measure -> measure.facts().breakdowns().partOf().stream()
            .map(whole -> new Link(measure.id(), whole)));
    return Stream.concat(linked.stream(), declared).distinct().toList();
  }

  /** The file as written. */
  record FileText(
      @Nullable Map<String, RuleText> classes, @Nullable List<LinkText> linked) {
    DisclosureRules toRules(Path file) {
      var problems = new ArrayList<String>();
      var rules = new EnumMap<SmallNumbers, SensitivityClass>(SmallNumbers.class);
      var written = Optional.ofNullable(classes).orElse(Map.of());
      for (var kind : SmallNumbers.values()) {
        var rule = written.get(kind.word());
        if (rule == null || !rule.isWhole()) {
          problems.add(
              "classes.%s should say hide-up-to (0 or more) and nearest (1 or more); where it says contributors or dominance, 1 or more; none-or-all is shown or hidden"
                  .formatted(kind.word()));
        } else {
          rules.put(kind, rule.toRule());
        }
      }
      var links = new ArrayList<Link>();
      for (var link : Optional.ofNullable(linked).orElse(List.of())) {
        if (link.part() == null || link.whole() == null || link.because() == null) {
          problems.add("linked: each entry should say part, whole and because");
        } else {
          links.add(new Link(link.part(), link.whole()));
        }
      }
      if (!problems.isEmpty()) {
        throw PublishRefusals.problemsIn(file, problems);
      }
      return new DisclosureRules(rules, links);
    }
  }

  /** One class as written. */
  record RuleText(
      @Nullable Integer hideUpTo,
      @Nullable Integer nearest,
      @Nullable Integer contributors,
      @Nullable Integer dominance,
      @Nullable String noneOrAll) {
    boolean isWhole() {
      return hideUpTo != null
          && hideUpTo >= 0
          && nearest != null
          && nearest >= 1
          && (contributors == null || contributors >= 1)
          && (dominance == null || dominance >= 1)
          && (noneOrAll == null || noneOrAll.equals("shown") || noneOrAll.equals("hidden"));
    }

    SensitivityClass toRule() {
      return new SensitivityClass(
          new CountRule(
              Optional.ofNullable(hideUpTo).orElse(0),
              Optional.ofNullable(nearest).orElse(1)),
          contributors == null ? OptionalInt.empty() : OptionalInt.of(contributors),
          Optional.ofNullable(dominance).map(PercentRule::new),
          "hidden".equals(noneOrAll) ? Extremes.HIDDEN : Extremes.SHOWN);
    }
  }

  /** One link as written. */
  record LinkText(
      @Nullable String part,
      @Nullable String whole,
      @Nullable String because) {}
}
