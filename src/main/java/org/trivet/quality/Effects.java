package org.trivet.quality;

/** What follows from a finding, in words. */
final class Effects {
  private Effects() {}

  static String of(String severity) {
    return switch (severity) {
      case "SET_ASIDE" -> "row left out";
      case "STOPS_TABLE" -> "table not loaded";
      case "FILE_NOT_TAKEN" -> "file not loaded";
      default -> "loaded, and told";
    };
  }
}
