package org.trivet.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Growing clusters of records at fixed positions; two clusters join only if no record of one contradicts a record of the other. */
final class Clusters {
  private final List<PersonRecord> records;
  private final Scorer scorer;
  private final List<List<Integer>> clusterOf = new ArrayList<>();

  Clusters(List<PersonRecord> records, Matcher matcher) {
    this.records = records;
    this.scorer = matcher.scorer();
    for (var position = 0; position < records.size(); position++) {
      clusterOf.add(new ArrayList<>(List.of(position)));
    }
  }

  boolean areTogether(int one, int other) {
    return clusterOf.get(one) == clusterOf.get(other);
  }

  boolean haveCompanyOfTheirOwn(int one, int other) {
    return clusterOf.get(one).size() > 1 || clusterOf.get(other).size() > 1;
  }

  void join(int one, int other) {
    if (!areTogether(one, other) && agree(clusterOf.get(one), clusterOf.get(other))) {
      var larger = clusterOf.get(one);
      var smaller = clusterOf.get(other);
      larger.addAll(smaller);
      smaller.forEach(position -> clusterOf.set(position, larger));
    }
  }

  /** The clusters in the order of their first records. */
  List<List<PersonRecord>> members() {
    var members = new ArrayList<List<PersonRecord>>();
    for (var position = 0; position < records.size(); position++) {
      var cluster = clusterOf.get(position);
      if (Collections.min(cluster) == position) {
        members.add(cluster.stream().sorted().map(records::get).toList());
      }
    }
    return members;
  }

  private boolean agree(List<Integer> some, List<Integer> others) {
    var nearOnly = some.size() > 1 && others.size() > 1;
    for (var one : some) {
      for (var other : others) {
        var evidence = scorer.compare(records.get(one), records.get(other));
        if (Guards.contradict(records.get(one), records.get(other), evidence)) {
          return false;
        }
        nearOnly &= evidence.forename() == Likeness.NEAR;
      }
    }
    return !nearOnly;
  }
}
