package org.trivet.matching.cluster;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.pair.ScoredPairs;

/** Records that hang together by pairs of some weight, each group in ascending order; records in no pair are in no group. */
public final class Groups {
  private Groups() {}

  /** Groups of pairs that weigh no less than so much. */
  public static List<int[]> of(int records, ScoredPairs pairs, double least) {
    var root = new int[records];
    for (var record = 0; record < records; record++) {
      root[record] = record;
    }
    for (var pair = 0; pair < pairs.size(); pair++) {
      if (pairs.weight(pair) >= least) {
        var one = find(root, pairs.one(pair));
        var other = find(root, pairs.other(pair));
        root[Math.max(one, other)] = Math.min(one, other);
      }
    }
    return gathered(root);
  }

  private static int find(int[] root, int record) {
    var at = record;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private static List<int[]> gathered(int[] root) {
    var sizes = new int[root.length];
    for (var record = 0; record < root.length; record++) {
      sizes[find(root, record)]++;
    }
    var members = new int[root.length][];
    var filled = new int[root.length];
    var groups = new ArrayList<int[]>();
    for (var record = 0; record < root.length; record++) {
      var first = find(root, record);
      if (sizes[first] > 1) {
        if (record == first) {
          members[first] = new int[sizes[first]];
          groups.add(members[first]);
        }
        members[first][filled[first]++] = record;
      }
    }
    return groups;
  }
}
