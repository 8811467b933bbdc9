package org.trivet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.measure.Measure;
import org.trivet.measure.MeasureFacts;
import org.trivet.measure.Polarity;

/** Every measure, as the head of its own file states it. */
record MeasurePage(List<Measure> measures) {
  String text() {
    var page = new Markdown()
        .title("Measures")
        .paragraph(
            "One section per measure, made from the heads of `jobs/measures/*.sql`; `./trivet measure show ID` prints the query. Confidence: H an official source, M settled practice, L plausible local practice. How a measure becomes rows: [decision 0005](../decisions/0005-measured-rows.md).")
        .table(
            List.of("Measure", "Title", "Unit", "Better"),
            measures.stream().map(MeasurePage::line).toList());
    measures.forEach(measure -> section(page, measure.facts()));
    return page.text();
  }

  private static List<String> line(Measure measure) {
    var facts = measure.facts();
    return List.of(
        "[%s](#%s)".formatted(Markdown.code(facts.id()), facts.id()),
        facts.title(),
        facts.reading().unit().word(),
        better(facts.reading().polarity()));
  }

  private static String better(Polarity polarity) {
    return switch (polarity) {
      case HIGHER_IS_BETTER -> "higher";
      case LOWER_IS_BETTER -> "lower";
      case CONTEXT -> "neither: context";
    };
  }

  private static void section(Markdown page, MeasureFacts facts) {
    var items = new ArrayList<String>();
    items.add("Numerator: " + facts.definition().numerator());
    items.add("Denominator: " + facts.definition().denominator());
    items.add("Source: %s (confidence %s, valid from %s, version %d)"
        .formatted(
            facts.definition().source(),
            facts.definition().confidence().word(),
            facts.definition().validFrom(),
            facts.definition().version()));
    items.add("Unit: %s; better: %s; small numbers: %s; places: %s"
        .formatted(
            facts.reading().unit().word(),
            better(facts.reading().polarity()),
            facts.reading().smallNumbers().word(),
            facts.reading().geographyBasis().word()));
    items.add("Periods: each %s, the last %d"
        .formatted(facts.periods().each().word(), facts.periods().last()));
    breakdowns(facts.breakdowns(), items);
    items.add("Reads: " + Markdown.codes(facts.reads().tables()));
    page.heading(facts.id())
        .paragraph("**%s.** %s".formatted(facts.title(), facts.definition().text()))
        .items(items);
  }

  private static void breakdowns(MeasureFacts.Breakdowns breakdowns, List<String> items) {
    if (!breakdowns.columns().isEmpty()) {
      items.add("Broken down by: " + Markdown.codes(breakdowns.columns()));
    }
    if (!breakdowns.ofNumerator().isEmpty()) {
      items.add("Numerator broken down by: " + Markdown.codes(breakdowns.ofNumerator()));
    }
    if (!breakdowns.partOf().isEmpty()) {
      items.add("Part of: " + Markdown.codes(breakdowns.partOf()));
    }
    if (!breakdowns.sumsTo().isEmpty()) {
      items.add("Adds up: "
          + new TreeMap<>(breakdowns.sumsTo())
              .entrySet().stream()
                  .map(sum -> "%s to %s"
                      .formatted(Markdown.code(sum.getKey()), Markdown.code(sum.getValue())))
                  .collect(Collectors.joining(", ")));
    }
    breakdowns.hierarchies().forEach(chain -> items.add("Finest first: " + Markdown.codes(chain)));
  }
}
