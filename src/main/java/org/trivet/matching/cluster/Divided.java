package org.trivet.matching.cluster;

import java.util.Arrays;

/** A group of records that hang together, divided into people. */
public final class Divided {
  private final int[] group;
  private final int[] parts;
  private final Contest contest;

  /** Whether two parts of a group are likely enough one person, but one of them fits somebody else as well. */
  @FunctionalInterface
  interface Contest {
    boolean isBetween(int one, int other);
  }

  Divided(int[] group, int[] parts, Contest contest) {
    this.group = group;
    this.parts = parts;
    this.contest = contest;
  }

  int size() {
    return group.length;
  }

  /** The record at a position of the group. */
  int record(int position) {
    return group[position];
  }

  /** For each position in the group the smallest position of its part. */
  public int[] parts() {
    return parts.clone();
  }

  boolean areTogether(int one, int other) {
    return parts[one] == parts[other];
  }

  boolean hasCompany(int position) {
    return Arrays.stream(parts).filter(part -> part == parts[position]).count() > 1;
  }

  /** The smallest position of a position's part. */
  int partOf(int position) {
    return parts[position];
  }

  boolean areContested(int one, int other) {
    return contest.isBetween(one, other);
  }
}
