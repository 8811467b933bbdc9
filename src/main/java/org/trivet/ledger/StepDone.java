package org.trivet.ledger;

import java.util.List;

/** All that a finished step leaves in the ledger, written in one transaction. */
public record StepDone(
    List<TableRecord> tables, List<String> sentences, List<FindingRecord> findings) {
  public StepDone {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
  }
}
