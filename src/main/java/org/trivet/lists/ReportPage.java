package org.trivet.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Terms;
import org.trivet.page.Html;

/** One page about what was matched: what the levels weigh, how pairs spread, what each rule found, how large people are. It holds no value of a record. */
public final class ReportPage {
  private final MatchPlan plan;
  private final Matching.Outcome outcome;
  private final Optional<TruthCheck> check;

  /** @param check the outcome held against what is known, where something is */
  public ReportPage(MatchPlan plan, Matching.Outcome outcome, Optional<TruthCheck> check) {
    this.plan = plan;
    this.outcome = outcome;
    this.check = check;
  }

  public void write(Path file) {
    var body = Html.all(Stream.of(
        Html.of("h1", plan.title()),
        Html.of("p", summary()),
        check.map(CheckPieces::new).map(CheckPieces::all).orElse(Html.all(Stream.of())),
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
    Pieces.write(file, plan.title(), body);
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
    return Pieces.table(
        "m: of one person's pairs, the share that reaches the level; u: of strangers'; weight: log2 of m over u",
        List.of("Comparison", "Level", "m", "u", "relatives", "Weight", ""),
        IntStream.range(0, plan.comparisons().size()).boxed().flatMap(this::weightsOf));
  }

  private Stream<Html> weightsOf(int comparison) {
    var written = plan.comparisons().get(comparison);
    var shares = outcome.weights().comparisons().get(comparison);
    return IntStream.range(0, written.levelCount())
        .mapToObj(level -> Pieces.row(
            Html.of("td", level == 0 ? written.name() : ""),
            Html.of("td", written.levelName(level)),
            Pieces.number("%.5f", shares.m(level)),
            Pieces.number("%.2e", shares.u(level)),
            Pieces.number("%.2e", shares.r(level)),
            Pieces.number("%+.2f", shares.weight(level)),
            Html.of("td", Pieces.bar(shares.weight(level) / 30))));
  }

  private Html histogram() {
    var counts = new TreeMap<Integer, Integer>();
    for (var pair = 0; pair < outcome.pairs().size(); pair++) {
      counts.merge((int) Math.floor(outcome.pairs().weight(pair) / 4) * 4, 1, Integer::sum);
    }
    var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    return Pieces.table(
        "Candidates from the review threshold (%s) on; linked from %s on"
            .formatted(plan.limits().review(), plan.limits().link()),
        List.of("Weight from", "Pairs", ""),
        counts.entrySet().stream()
            .map(entry -> Pieces.row(
                Pieces.number("%.0f", entry.getKey()),
                Pieces.count(entry.getValue()),
                Html.of("td", Pieces.bar((double) entry.getValue() / most)))));
  }

  private Html rules() {
    var reaches = outcome.candidates().reaches();
    return Pieces.table(
        "Pairs that share a block, whether other rules find them too; records that the rule can't place lack one of its parts",
        List.of("Rule", "Pairs", "Records not placed", "Records in blocks above the cap"),
        reaches.stream()
            .map(reach -> Pieces.row(
                Html.of("td", reach.rule()),
                Pieces.count(reach.pairs()),
                Pieces.count(reach.notPlaced()),
                Pieces.count(reach.inTooLarge()))));
  }

  private Html sizes() {
    return Pieces.table(
        "A size that no person should have points to a rule or level that is too generous",
        List.of("Records", "People"),
        sizesOfPeople().entrySet().stream()
            .map(
                entry -> Pieces.row(Pieces.count(entry.getKey()), Pieces.count(entry.getValue()))));
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
    return Pieces.table(
        "Share of each list's records that say something, after cleaning",
        columns,
        IntStream.range(0, plan.fields().size())
            .mapToObj(field -> Pieces.row(Stream.concat(
                    Stream.of(Html.of("td", plan.fields().get(field).name())),
                    IntStream.range(0, lists.size())
                        .mapToObj(list -> Pieces.number("%.1f %%", 100 * share(field, list))))
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
}
