package org.trivet.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Terms;
import org.trivet.page.Html;

/** One page about what was matched: what the levels weigh, how pairs spread, what each rule found, how large people are. It holds no value of a record. */
public final class ReportPage {
  private static final String STYLE = """
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
      h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; padding: .4rem 0; }
      th, td { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      svg { display: block; }
      """;
  private static final double WIDEST = 160;

  private final MatchPlan plan;
  private final Matching.Outcome outcome;

  public ReportPage(MatchPlan plan, Matching.Outcome outcome) {
    this.plan = plan;
    this.outcome = outcome;
  }

  public void write(Path file) {
    var body = Html.all(Stream.of(
        Html.of("h1", plan.title()),
        Html.of("p", summary()),
        Html.of("h2", "What each level weighs"),
        weights(),
        Html.of("h2", "Pairs by their match weight"),
        histogram(),
        Html.of("h2", "What each blocking rule found"),
        rules(),
        Html.of("h2", "How many records a person has"),
        sizes(),
        Html.of("h2", "How complete the fields are"),
        fields()));
    try {
      Files.writeString(file, Html.page(plan.title(), STYLE, Html.of("main", body)));
    } catch (IOException cannotWrite) {
      throw ListRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
  }

  private String summary() {
    return "%,d records of %d lists are %,d people. One pair in %,.0f is one person%s."
        .formatted(
            outcome.records().size(),
            outcome.records().lists().size(),
            sizesOfPeople().values().stream().mapToInt(Integer::intValue).sum(),
            1 / outcome.weights().lambda(),
            outcome.weights().relatives() == 0
                ? ""
                : ", one in %,.0f are relatives".formatted(1 / outcome.weights().relatives()));
  }

  private Html weights() {
    return table(
        "m: of one person's pairs, the share that reaches the level; u: of strangers'; weight: log2 of m over u",
        List.of("Comparison", "Level", "m", "u", "relatives", "Weight", ""),
        IntStream.range(0, plan.comparisons().size()).boxed().flatMap(this::weightsOf));
  }

  private Stream<Html> weightsOf(int comparison) {
    var written = plan.comparisons().get(comparison);
    var shares = outcome.weights().comparisons().get(comparison);
    return IntStream.range(0, written.levelCount())
        .mapToObj(level -> row(
            Html.of("td", level == 0 ? written.name() : ""),
            Html.of("td", written.levelName(level)),
            number("%.5f", shares.m(level)),
            number("%.2e", shares.u(level)),
            number("%.2e", shares.r(level)),
            number("%+.2f", shares.weight(level)),
            Html.of("td", bar(shares.weight(level) / 30))));
  }

  private Html histogram() {
    var counts = new TreeMap<Integer, Integer>();
    for (var pair = 0; pair < outcome.pairs().size(); pair++) {
      counts.merge((int) Math.floor(outcome.pairs().weight(pair) / 4) * 4, 1, Integer::sum);
    }
    var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    return table(
        "Candidates from the review threshold (%s) on; linked from %s on"
            .formatted(plan.limits().review(), plan.limits().link()),
        List.of("Weight from", "Pairs", ""),
        counts.entrySet().stream()
            .map(entry -> row(
                number("%.0f", entry.getKey()),
                count(entry.getValue()),
                Html.of("td", bar((double) entry.getValue() / most)))));
  }

  private Html rules() {
    var reaches = outcome.candidates().reaches();
    return table(
        "Pairs that share a block, whether other rules find them too; records that the rule can't place lack one of its parts",
        List.of("Rule", "Pairs", "Records not placed", "Records in blocks above the cap"),
        reaches.stream()
            .map(reach -> row(
                Html.of("td", reach.rule()),
                count(reach.pairs()),
                count(reach.notPlaced()),
                count(reach.inTooLarge()))));
  }

  private Html sizes() {
    return table(
        "A size that no person should have points to a rule or level that is too generous",
        List.of("Records", "People"),
        sizesOfPeople().entrySet().stream()
            .map(entry -> row(count(entry.getKey()), count(entry.getValue()))));
  }

  private Map<Integer, Integer> sizesOfPeople() {
    var sizes = new int[outcome.records().size()];
    for (var record = 0; record < sizes.length; record++) {
      sizes[outcome.people().firstOf(record)]++;
    }
    var people = new TreeMap<Integer, Integer>();
    for (var size : sizes) {
      if (size > 0) {
        people.merge(size, 1, Integer::sum);
      }
    }
    return people;
  }

  private Html fields() {
    var lists = outcome.records().lists();
    var columns = Stream.concat(Stream.of("Field"), lists.stream()).toList();
    return table(
        "Share of each list's records that say something, after cleaning",
        columns,
        IntStream.range(0, plan.fields().size())
            .mapToObj(field -> row(Stream.concat(
                    Stream.of(Html.of("td", plan.fields().get(field).name())),
                    IntStream.range(0, lists.size())
                        .mapToObj(list -> number("%.1f %%", 100 * share(field, list))))
                .toArray(Html[]::new))));
  }

  private double share(int field, int list) {
    var all = 0;
    var known = 0;
    for (var record = 0; record < outcome.records().size(); record++) {
      if (outcome.records().keys().list(record) == list) {
        all++;
        known += outcome.records().value(field, record) == Terms.MISSING ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) known / all;
  }

  private static Html table(String caption, List<String> columns, Stream<Html> rows) {
    var head = Html.of(
        "tr",
        columns.stream()
            .map(column -> Html.of("th", Map.of("scope", "col"), Html.text(column)))
            .toArray(Html[]::new));
    return Html.of(
        "div",
        Map.of("class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption),
        Html.of(
            "table",
            Html.of("caption", caption),
            Html.of("thead", head),
            Html.of("tbody", Html.all(rows))));
  }

  private static Html row(Html... cells) {
    return Html.of("tr", cells);
  }

  private static Html number(String format, double value) {
    return Html.of(
        "td", Map.of("class", "number"), Html.text(String.format(Locale.UK, format, value)));
  }

  private static Html count(long count) {
    return Html.of("td", Map.of("class", "number"), Html.text("%,d".formatted(count)));
  }

  /** A bar for a share from -1 to 1, red below 0; the number stands beside it. */
  private static Html bar(double share) {
    var length = Math.min(WIDEST, Math.abs(share) * WIDEST);
    return Html.of(
        "svg",
        Map.of("width", "160", "height", "12", "aria-hidden", "true"),
        Html.of(
            "rect",
            Map.of(
                "width",
                String.format(Locale.ROOT, "%.1f", length),
                "height",
                "12",
                "fill",
                share < 0 ? "#b3261e" : "#1f5fa8")));
  }
}
