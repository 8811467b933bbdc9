package org.trivet.matching;

import java.util.List;

/**
 * The names a record gives, as {@link NameWriting} writes them: forenames hold the first and the preferred one, surnames the legal,
 * preferred and former ones.
 */
public record Names(List<String> forenames, List<String> middleNames, List<String> surnames) {
  public static final Names NONE = new Names(List.of(), List.of(), List.of());

  public Names {
    forenames = List.copyOf(forenames);
    middleNames = List.copyOf(middleNames);
    surnames = List.copyOf(surnames);
  }

  @Override
  public String toString() {
    return "Names[…]";
  }
}
