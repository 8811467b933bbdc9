package org.trivet.matching.pair;

import java.util.Arrays;

/** Pairs that weigh enough for a look, as columns of numbers. */
public final class ScoredPairs {
  private int[] ones = new int[1 << 10];
  private int[] others = new int[1 << 10];
  private double[] weights = new double[1 << 10];
  private int size;

  /** Pairs column by column, which are now theirs. */
  public static ScoredPairs of(int[] ones, int[] others, double[] weights) {
    var pairs = new ScoredPairs();
    pairs.ones = ones;
    pairs.others = others;
    pairs.weights = weights;
    pairs.size = ones.length;
    return pairs;
  }

  public void add(int one, int other, double weight) {
    if (size == ones.length) {
      reserve(Math.max(1 << 10, size * 2));
    }
    ones[size] = one;
    others[size] = other;
    weights[size++] = weight;
  }

  private void reserve(int capacity) {
    ones = Arrays.copyOf(ones, capacity);
    others = Arrays.copyOf(others, capacity);
    weights = Arrays.copyOf(weights, capacity);
  }

  /** Adds pairs behind these. */
  public void addAll(ScoredPairs more) {
    if (size + more.size > ones.length) {
      reserve(Math.max(ones.length * 2, size + more.size));
    }
    System.arraycopy(more.ones, 0, ones, size, more.size);
    System.arraycopy(more.others, 0, others, size, more.size);
    System.arraycopy(more.weights, 0, weights, size, more.size);
    size += more.size;
  }

  /** The same pairs of records that have moved, each to the position that stands at its old one. */
  public ScoredPairs moved(int[] positions) {
    var moved = new ScoredPairs();
    for (var pair = 0; pair < size; pair++) {
      moved.add(positions[ones[pair]], positions[others[pair]], weights[pair]);
    }
    return moved;
  }

  /** Which pairs are wanted. */
  @FunctionalInterface
  public interface Wanted {
    boolean is(int one, int other);
  }

  /** The pairs that are wanted, in the same order. */
  public ScoredPairs only(Wanted wanted) {
    var some = new ScoredPairs();
    for (var pair = 0; pair < size; pair++) {
      if (wanted.is(ones[pair], others[pair])) {
        some.add(ones[pair], others[pair], weights[pair]);
      }
    }
    return some;
  }

  public int size() {
    return size;
  }

  public int one(int pair) {
    return ones[pair];
  }

  public int other(int pair) {
    return others[pair];
  }

  public double weight(int pair) {
    return weights[pair];
  }

  /** The smaller records of all pairs, in a field of their own. */
  public int[] ones() {
    return Arrays.copyOf(ones, size);
  }

  public int[] others() {
    return Arrays.copyOf(others, size);
  }
}
