package org.trivet.matching.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.matching.pair.BlockShare;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.text.ModelTexts;

/** Nights of made-up records under the house's own model, compared from what the night before left and, beside it, from nothing. */
class ShareUpdateTest {
  private static final ModelTexts TEXTS = ModelTexts.load(Path.of("jobs/match/children.yaml"));
  private static final LearnedWeights WEIGHTS = TEXTS.learned().orElseThrow();
  private static final int NIGHTS = 25;
  private static final Map<String, List<String>> WORDS = Map.of(
      "forename", List.of("Amina", "Amy", "Ben", "Benjamin", "Zoe", "Mary Ann"),
      "middle-name", List.of("", "", "Amy", "Jo"),
      "surname", List.of("Khan", "Archer", "Obi-Marsh", "Obi", "Marsh"),
      "postcode", List.of("LS1 4AP", "LS1 4AQ", "ZE1 4AP"),
      "sex", List.of("F", "M", ""),
      "any-upn", List.of("", "", "A950000178301", "H243278544154"),
      "nhs-number", List.of("", "", "9434765919", "9449306559"));

  /** The house's plan with blocks that are soon too large. */
  private static MatchPlan plan(int cap) {
    var plan = TEXTS.matchPlan();
    var blocks = plan.blocks().stream()
        .map(block -> new PlanBlock(block.name(), block.parts(), cap))
        .toList();
    return new MatchPlan(
        plan.title(),
        plan.idColumns(),
        plan.lists(),
        plan.fields(),
        new MatchPlan.Pairing(blocks, plan.comparisons(), plan.definite()),
        plan.limits());
  }

  /** A town whose records change from night to night, at random. */
  private static final class Town {
    private final MatchPlan plan;
    private final Random random;
    private final TreeMap<Long, List<List<String>>> people = new TreeMap<>();
    private long next;

    Town(MatchPlan plan, int seed) {
      this.plan = plan;
      this.random = new Random(seed);
      IntStream.range(0, 120).forEach(any -> someoneComes());
    }

    void someoneComes() {
      people.put(++next, anyone());
    }

    /** Some records go, some come, some say something else; the numbers of all that are touched. */
    Set<Long> aNight() {
      var touched = people.keySet().stream()
          .filter(number -> random.nextInt(10) == 0)
          .collect(Collectors.toSet());
      for (var number : touched) {
        if (random.nextInt(3) == 0) {
          people.remove(number);
        } else {
          people.put(number, anyone());
        }
      }
      var last = next;
      IntStream.range(0, random.nextInt(12)).forEach(any -> someoneComes());
      people.tailMap(last, false).keySet().forEach(touched::add);
      return touched;
    }

    private List<List<String>> anyone() {
      var values = new ArrayList<List<String>>();
      for (var field : plan.fields()) {
        values.add(said(field.name()));
      }
      return values;
    }

    private List<String> said(String field) {
      if (field.contains("date") || field.contains("born")) {
        return List.of("201%d-0%d-1%d".formatted(random.nextInt(2), 3 + random.nextInt(2), 1));
      }
      var words = WORDS.getOrDefault(field, List.of(""));
      return IntStream.rangeClosed(0, random.nextInt(2))
          .mapToObj(any -> words.get(random.nextInt(words.size())))
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }

  private static KeptShare afresh(Town town, BlockShare share) {
    return begun(town, share).kept();
  }

  private static Compared begun(Town town, BlockShare share) {
    var update = new ShareUpdate(KeptShare.empty(town.plan), town.plan);
    town.people.forEach(update::comes);
    return update.compared(WEIGHTS, share, 1);
  }

  private static Compared updated(
      KeptShare before, Town town, Set<Long> touched, BlockShare share) {
    var update = new ShareUpdate(before, town.plan);
    touched.forEach(update::leaves);
    town.people.forEach((number, values) -> {
      if (touched.contains(number)) {
        update.comes(number, values);
      }
    });
    return update.compared(WEIGHTS, share, 2);
  }

  /** What a share remembers, as its tables hold it from night to night. */
  private static final class Memory {
    private final List<byte[]> pieces = new ArrayList<>();
    private int timesAnew;

    KeptShare after(Compared compared, MatchPlan plan) {
      if (compared.memory().isAnew()) {
        pieces.clear();
        timesAnew++;
      }
      pieces.addAll(compared.memory().pieces());
      return KeptBytes.read(pieces, plan);
    }

    int bytes() {
      return pieces.stream().mapToInt(piece -> piece.length).sum();
    }
  }

  private static Set<String> pairs(KeptShare share) {
    return IntStream.range(0, share.pairs().size())
        .mapToObj(pair -> {
          var one = share.numbers().at(share.pairs().one(pair));
          var other = share.numbers().at(share.pairs().other(pair));
          return Math.min(one, other) + " and " + Math.max(one, other);
        })
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 8", "3, 20", "4, 60", "5, 1000"})
  void whatChangedOverNightFindsThePairsThatEverythingFinds(int seed, int cap) {
    var town = new Town(plan(cap), seed);
    var whole = new BlockShare(0, 1);
    var memory = new Memory();
    var kept = memory.after(begun(town, whole), town.plan);
    for (var night = 0; night < NIGHTS; night++) {
      kept = memory.after(updated(kept, town, town.aNight(), whole), town.plan);
      var everything = afresh(town, whole);

      assertThat(pairs(kept)).isEqualTo(pairs(everything));
      assertThat(kept.pairs().size()).as("no pair twice").isEqualTo(pairs(kept).size());
      assertThat(kept.overfull()).isEqualTo(everything.overfull());
      assertThat(kept.size()).isEqualTo(town.people.size());
    }
    assertThat(memory.timesAnew).as("some nights add to what was known").isBetween(2, NIGHTS - 2);
  }

  @Test
  void eachShareOfTheBlocksIsBroughtUpToDateByItself() {
    var town = new Town(plan(20), 6);
    var shares = List.of(new BlockShare(0, 2), new BlockShare(1, 2));
    var kept = new ArrayList<>(shares.stream().map(share -> afresh(town, share)).toList());
    for (var night = 0; night < NIGHTS; night++) {
      var touched = town.aNight();
      for (var share : shares) {
        kept.set(
            share.number(),
            updated(kept.get(share.number()), town, touched, share).kept());
        assertThat(pairs(kept.get(share.number()))).isEqualTo(pairs(afresh(town, share)));
      }
    }
  }

  @Test
  void valuesThatNobodyHasAnyMoreAreForgotten() {
    var town = new Town(plan(60), 7);
    var whole = new BlockShare(0, 1);
    var memory = new Memory();
    var kept = memory.after(begun(town, whole), town.plan);
    var everyone = Set.copyOf(town.people.keySet());
    town.people.clear();
    town.someoneComes();

    var left = memory.after(updated(kept, town, everyone, whole), town.plan);
    var alone = new ShareUpdate(left, town.plan);
    town.people.forEach(alone::comes);

    assertThat(left.records().size()).isZero();
    assertThat(memory.bytes()).isLessThan(1500);
    assertThat(alone.compared(WEIGHTS, whole, 1).kept().size()).isEqualTo(1);
  }

  @Test
  void theTownsBlocksReallyCrossTheirCaps() {
    var town = new Town(plan(20), 3);
    var counts = new HashSet<Object>();
    for (var night = 0; night < NIGHTS; night++) {
      counts.add(afresh(town, new BlockShare(0, 1)).overfull());
      town.aNight();
    }
    assertThat(counts).hasSizeGreaterThan(3);
    assertThat(pairs(afresh(town, new BlockShare(0, 1)))).hasSizeGreaterThan(20);
  }
}
