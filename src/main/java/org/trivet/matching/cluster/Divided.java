package org.trivet.matching.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A group of records that hang together, divided into people. */
public final class Divided {
  private final int[] group;
  private final int[] parts;
  private final Contest contest;
  private final Set<Long> asked = new HashSet<>();

  /** Whether two parts of a group are likely enough one person, but one of them fits somebody else as well. */
  @FunctionalInterface
  interface Contest {
    boolean isBetween(int one, int other);
  }

  Divided(int[] group, int[] parts, Contest contest) {
    this.group = group.clone();
    this.parts = parts.clone();
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

  /** Whether the parts of two positions are asked about for the first time. */
  boolean isFirstTime(int one, int other) {
    return asked.add(Math.min(parts[one], parts[other]) * (long) parts.length
        + Math.max(parts[one], parts[other]));
  }

  boolean areContested(int one, int other) {
    return contest.isBetween(one, other);
  }
}
