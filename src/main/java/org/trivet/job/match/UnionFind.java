package org.trivet.job.match;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Connected components of pairs in the memory of one task; each is named by its smallest number. */
final class UnionFind {
  private final Map<Long, Long> parents = new HashMap<>();

  private UnionFind() {}

  /** Rows of two numbers in; rows of number and component out. */
  static Iterator<Row> components(Iterator<Row> pairs) {
    var found = new UnionFind();
    pairs.forEachRemaining(pair -> found.join(pair.getLong(0), pair.getLong(1)));
    return found.rows().iterator();
  }

  private void join(long one, long other) {
    var root = root(one);
    var otherRoot = root(other);
    parents.put(Math.max(root, otherRoot), Math.min(root, otherRoot));
  }

  private long root(long number) {
    var at = number;
    var parent = parents.computeIfAbsent(at, self -> self);
    while (parent != at) {
      var above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }

  private Stream<Row> rows() {
    return parents.keySet().stream().toList().stream()
        .map(number -> RowFactory.create(number, root(number)));
  }
}
