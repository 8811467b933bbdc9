package org.trivet.job.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.trivet.job.SparkEngine;
import org.trivet.matching.Attribute;
import org.trivet.matching.Evaluation;
import org.trivet.matching.Likeness;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Scorer;
import org.trivet.matching.Verdict;

/** Tries the present model on a standardised made-up night and says which kinds of pairs it gets wrong. */
public final class TryModel {
  private TryModel() {}

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var spark = new SparkEngine("local[2]", 2, home.resolve("scratch")).start();
    var made = MadeUpPersons.read(spark, home, arguments[1]);
    spark.stop();
    var model = MatchFiles.load(Path.of("jobs/match/children.yaml"));
    var start = System.nanoTime();
    var result = new InMemoryMatch(made.persons(), model).run();
    System.out.printf("%,d records matched in %.1f s%n", made.persons().size(), (System.nanoTime() - start) / 1e9);
    var quality = Evaluation.of(result.children(), made.truth());
    System.out.printf("%s%nprecision %.5f recall %.5f F1 %.5f%n", quality, quality.precision(), quality.recall(), quality.f1());
    var reviewed = new HashSet<String>();
    var right = 0;
    var questions = new TreeMap<String, Integer>();
    for (var judgement : result.judgements()) {
      if (judgement.finding().verdict() == Verdict.REVIEW) {
        reviewed.add(InMemoryMatch.key(judgement.one()));
        reviewed.add(InMemoryMatch.key(judgement.other()));
        questions.merge("%-28s %5.0f %s".formatted(judgement.finding().reason(), judgement.evidence().weight(),
            same(made.truth(), judgement.one(), judgement.other()) ? "one" : "two"), 1, Integer::sum);
        right += same(made.truth(), judgement.one(), judgement.other()) ? 1 : 0;
      }
    }
    var pairs = result.judgements().stream().filter(one -> one.finding().verdict() == Verdict.REVIEW).count();
    System.out.printf("review: %d pairs (%d of them one child), %d records%n", pairs, right, reviewed.size());
    questions.forEach((question, count) -> System.out.println(count + " " + question));
    errors(made, result.children(), new Scorer(model));
  }

  private static void errors(MadeUpPersons made, Map<String, String> found, Scorer scorer) {
    var byChild = new HashMap<String, List<PersonRecord>>();
    var byIdentity = new HashMap<String, List<PersonRecord>>();
    for (var person : made.persons()) {
      var key = InMemoryMatch.key(person);
      byChild.computeIfAbsent(found.get(key), any -> new ArrayList<>()).add(person);
      byIdentity.computeIfAbsent(made.truth().getOrDefault(key, "?"), any -> new ArrayList<>()).add(person);
    }
    System.out.println("unknown to the truth: " + byIdentity.getOrDefault("?", List.of()).size());
    var wrong = new TreeMap<String, Integer>();
    byChild.values().forEach(group -> count(group, scorer, wrong, (a, b) -> !same(made.truth(), a, b)));
    print("joined wrongly", wrong);
    var missed = new TreeMap<String, Integer>();
    byIdentity.remove("?");
    byIdentity.values().forEach(group -> count(group, scorer, missed,
        (a, b) -> !Objects.equals(found.get(InMemoryMatch.key(a)), found.get(InMemoryMatch.key(b)))));
    print("missed", missed);
  }

  private interface Pick {
    boolean picks(PersonRecord one, PersonRecord other);
  }

  private static void count(List<PersonRecord> group, Scorer scorer, Map<String, Integer> into, Pick pick) {
    for (var i = 0; i < group.size(); i++) {
      for (var j = i + 1; j < group.size(); j++) {
        if (pick.picks(group.get(i), group.get(j))) {
          into.merge(kind(group.get(i), group.get(j), scorer), 1, Integer::sum);
        }
      }
    }
  }

  private static String kind(PersonRecord one, PersonRecord other, Scorer scorer) {
    if (one.isAcrossTheSealFrom(other)) {
      return "across the seal";
    }
    var evidence = scorer.compare(one, other);
    var levels = new HashMap<Attribute, Likeness>(evidence.levels());
    levels.remove(Attribute.SEX);
    var text = new StringBuilder();
    for (var attribute : Attribute.values()) {
      var likeness = levels.getOrDefault(attribute, Likeness.MISSING);
      if (likeness != Likeness.MISSING) {
        text.append(attribute.text()).append('=').append(likeness.text()).append(' ');
      }
    }
    return "%s[%s, %s]%s".formatted(text, one.origin().key().feed(), other.origin().key().feed(),
        evidence.weight() >= 4 ? " strong" : evidence.weight() >= -1 ? " between" : " weak");
  }

  private static boolean same(Map<String, String> truth, PersonRecord one, PersonRecord other) {
    return truth.getOrDefault(InMemoryMatch.key(one), "1").equals(truth.getOrDefault(InMemoryMatch.key(other), "2"));
  }

  private static void print(String title, Map<String, Integer> counts) {
    System.out.println("== " + title + ": " + counts.values().stream().mapToInt(count -> count).sum());
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(40)
        .forEach(entry -> System.out.printf("%5d %s%n", entry.getValue(), entry.getKey()));
  }
}
