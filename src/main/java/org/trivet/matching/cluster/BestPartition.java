package org.trivet.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a group into people so that the evidence, summed over all pairs that are put together, is greatest (correlation clustering). Up to
 * ten records every division is weighed; beyond, the best pairs are joined one after another and single records moved while that helps.
 */
final class BestPartition {
  private static final int MOST_WEIGHED_EXACTLY = 10;

  private final double[][] gains;

  /** @param gains for each pair of positions, how much the evidence for one person exceeds what a link asks for */
  BestPartition(double[][] gains) {
    this.gains = gains;
  }

  /** For each position the smallest position of its part. */
  int[] parts() {
    return gains.length <= MOST_WEIGHED_EXACTLY ? exact() : moved(joined());
  }

  private int[] exact() {
    var n = gains.length;
    var all = 1 << n;
    var inside = inside(n);
    var best = new double[all];
    var choice = new int[all];
    for (var set = 1; set < all; set++) {
      var lowest = set & -set;
      var rest = set ^ lowest;
      best[set] = Double.NEGATIVE_INFINITY;
      for (var more = rest; ; more = (more - 1) & rest) {
        var part = more | lowest;
        var value = inside[part] + best[set ^ part];
        if (value > best[set]) {
          best[set] = value;
          choice[set] = part;
        }
        if (more == 0) {
          break;
        }
      }
    }
    return read(n, choice);
  }

  /** The sum of gains inside every set of positions. */
  private double[] inside(int n) {
    var inside = new double[1 << n];
    for (var set = 1; set < inside.length; set++) {
      var lowest = Integer.numberOfTrailingZeros(set);
      var rest = set & (set - 1);
      inside[set] = inside[rest];
      for (var left = rest; left != 0; left &= left - 1) {
        inside[set] += gains[lowest][Integer.numberOfTrailingZeros(left)];
      }
    }
    return inside;
  }

  private static int[] read(int n, int[] choice) {
    var parts = new int[n];
    for (var set = (1 << n) - 1; set != 0; set ^= choice[set]) {
      var first = Integer.numberOfTrailingZeros(choice[set]);
      for (var left = choice[set]; left != 0; left &= left - 1) {
        parts[Integer.numberOfTrailingZeros(left)] = first;
      }
    }
    return parts;
  }

  private List<List<Integer>> joined() {
    var parts = new ArrayList<List<Integer>>();
    for (var at = 0; at < gains.length; at++) {
      parts.add(new ArrayList<>(List.of(at)));
    }
    while (joinBest(parts)) {}
    return parts;
  }

  private boolean joinBest(List<List<Integer>> parts) {
    var best = 0.0;
    var pair = new int[2];
    for (var one = 0; one < parts.size(); one++) {
      for (var other = one + 1; other < parts.size(); other++) {
        var gain = gain(parts.get(one), parts.get(other));
        if (gain > best) {
          best = gain;
          pair = new int[] {one, other};
        }
      }
    }
    if (best > 0) {
      parts.get(pair[0]).addAll(parts.remove(pair[1]));
    }
    return best > 0;
  }

  private double gain(List<Integer> some, List<Integer> others) {
    var gain = 0.0;
    for (var one : some) {
      for (var other : others) {
        gain += gains[one][other];
      }
    }
    return gain;
  }

  private int[] moved(List<List<Integer>> parts) {
    var isMoving = true;
    for (var round = 0; isMoving && round < gains.length; round++) {
      isMoving = false;
      for (var at = 0; at < gains.length; at++) {
        isMoving |= moveToBest(parts, at);
      }
    }
    return read(parts);
  }

  private boolean moveToBest(List<List<Integer>> parts, Integer position) {
    var alone = List.of(position);
    var from =
        parts.stream().filter(part -> part.contains(position)).findFirst().orElseThrow();
    from.remove(position);
    var best = from;
    var bestGain = gain(alone, from);
    for (var part : parts) {
      var gain = gain(alone, part);
      if (gain > bestGain + 1e-9) {
        best = part;
        bestGain = gain;
      }
    }
    if (bestGain < 0) {
      best = new ArrayList<>();
      parts.add(best);
    }
    best.add(position);
    parts.removeIf(List::isEmpty);
    return best != from;
  }

  private int[] read(List<List<Integer>> parts) {
    var firsts = new int[gains.length];
    for (var part : parts) {
      var first = part.stream().mapToInt(Integer::intValue).min().orElseThrow();
      part.forEach(at -> Arrays.fill(firsts, at, at + 1, first));
    }
    return firsts;
  }
}
