package org.trivet.night;

import java.util.List;

/** What a step made: its tables, sentences for the person who reads the night, and its findings counted by rule and column. */
public record StepReport(
    List<TableWritten> tables, List<String> sentences, List<FindingCount> findings) {
  /** How a sentence begins that stands on the night's page too. */
  static final String WARNS = "Warning: ";

  public StepReport {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
  }

  public StepReport(List<TableWritten> tables, List<String> sentences) {
    this(tables, sentences, List.of());
  }

  /** A sentence that whoever asks whether the night worked should read as well. */
  public static String warning(String sentence) {
    return WARNS + sentence;
  }
}
