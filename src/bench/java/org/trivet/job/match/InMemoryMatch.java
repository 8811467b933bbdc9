package org.trivet.job.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivet.matching.BlockingRule;
import org.trivet.matching.Clustering;
import org.trivet.matching.Judgement;
import org.trivet.matching.MatchModel;
import org.trivet.matching.Matcher;
import org.trivet.matching.PersonRecord;

/** The same matching as the night's, in memory and without Spark, for trying out a model on a small population. */
final class InMemoryMatch {
  private final List<PersonRecord> persons;
  private final MatchModel model;
  private final Matcher matcher;
  private final int[] group;

  InMemoryMatch(List<PersonRecord> persons, MatchModel model) {
    this.persons = persons;
    this.model = model;
    this.matcher = new Matcher(model);
    this.group = new int[persons.size()];
  }

  /** Child by record key, and every judgement made on the way. */
  record Result(Map<String, String> children, List<Judgement> judgements) {}

  Result run() {
    for (var i = 0; i < group.length; i++) {
      group[i] = i;
    }
    model.blockingRules().forEach(rule -> blocks(rule).forEach(this::compare));
    var components = new HashMap<Integer, List<PersonRecord>>();
    for (var i = 0; i < group.length; i++) {
      components.computeIfAbsent(root(i), any -> new ArrayList<>()).add(persons.get(i));
    }
    var children = new HashMap<String, String>();
    var judgements = new ArrayList<Judgement>();
    var clustering = new Clustering(matcher);
    for (var component : components.values()) {
      var partition = clustering.divide(component);
      judgements.addAll(partition.judgements());
      partition.children().forEach(child -> child.forEach(
          person -> children.put(key(person), key(child.get(0)))));
    }
    return new Result(children, judgements);
  }

  /** Blocks of two and more records within the cap. */
  List<List<Integer>> blocks(BlockingRule rule) {
    var blocks = new HashMap<Long, List<Integer>>();
    for (var i = 0; i < persons.size(); i++) {
      for (var block : rule.blocksOf(persons.get(i))) {
        blocks.computeIfAbsent(block, any -> new ArrayList<>()).add(i);
      }
    }
    return blocks.values().stream()
        .filter(block -> block.size() > 1 && block.size() <= rule.cap())
        .toList();
  }

  /** Pairs of positions that meet in any of the rules' blocks, each once. */
  Set<Long> pairs(List<BlockingRule> rules) {
    var pairs = new HashSet<Long>();
    for (var rule : rules) {
      for (var block : blocks(rule)) {
        for (var i = 0; i < block.size(); i++) {
          for (var j = i + 1; j < block.size(); j++) {
            pairs.add((long) block.get(i) << 32 | block.get(j));
          }
        }
      }
    }
    return pairs;
  }

  private void compare(List<Integer> block) {
    for (var later = 1; later < block.size(); later++) {
      for (var earlier = 0; earlier < later; earlier++) {
        var one = block.get(earlier);
        var other = block.get(later);
        if (root(one) != root(other) && matcher.isCandidate(persons.get(one), persons.get(other))) {
          group[root(other)] = root(one);
        }
      }
    }
  }

  private int root(int position) {
    var at = position;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  static String key(PersonRecord person) {
    return person.origin().key().text();
  }
}
