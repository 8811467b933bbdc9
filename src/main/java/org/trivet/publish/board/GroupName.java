package org.trivet.publish.board;

import java.util.Map;

/** Groups of a breakdown as readers and published statistics name them. */
final class GroupName {
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("sex=F", "Female"),
      Map.entry("sex=M", "Male"),
      Map.entry("provision=ehc-plan", "EHC plan"),
      Map.entry("provision=sen-support", "SEN support"),
      Map.entry("provision=no-sen", "No SEN"),
      Map.entry("care_group=in-need", "In need"),
      Map.entry("care_group=protection-plan", "On a protection plan"),
      Map.entry("care_group=looked-after", "Looked after"));

  private GroupName() {}

  /** The name for readers; a bare number says what it numbers. */
  static String of(String column, String group) {
    var plain = group.matches("\\d+") ? column.replace('_', ' ') + " " + group : group;
    return WORDS.getOrDefault(column + "=" + group, plain);
  }
}
