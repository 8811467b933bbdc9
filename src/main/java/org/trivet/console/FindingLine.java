package org.trivet.console;

/** The findings of one feed, by what followed from them. */
public record FindingLine(String feed, long warned, long setAside, long stopped) {
  public long total() {
    return warned + setAside + stopped;
  }
}
