package org.trivet.night;

import java.util.List;
import java.util.Map;
import org.trivet.ledger.FindingRecord;
import org.trivet.ledger.Frozen;
import org.trivet.ledger.Receipt;
import org.trivet.ledger.StepDone;
import org.trivet.ledger.TableRecord;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Pin;

/** The night's records in the ledger's words, and back: steps never see the ledger's. */
final class LedgerWords {
  private LedgerWords() {}

  static TableWritten written(TableRecord table) {
    return new TableWritten(table.zone(), table.table(), table.path(), table.rows(), table.hash());
  }

  static StepDone done(NightId night, String step, StepReport report) {
    var tables = report.tables().stream()
        .map(table -> new TableRecord(
            night, step, table.zone(), table.table(), table.path(), table.rows(), table.hash()))
        .toList();
    var findings = report.findings().stream()
        .map(count -> new FindingRecord(
            night,
            count.feed(),
            count.table(),
            count.rule(),
            count.column(),
            count.severity(),
            count.count()))
        .toList();
    return new StepDone(tables, report.sentences(), findings);
  }

  static Map<String, String> named(Versions versions) {
    return Map.of(
        "configuration", versions.configuration(),
        "code", versions.code(),
        "model", versions.model(),
        "key", versions.key());
  }

  static FrozenInputs inputs(Frozen frozen, List<TableWritten> previousTables, List<Pin> pins) {
    var versions = frozen.versions();
    return new FrozenInputs(
        frozen.receipts().stream().map(LedgerWords::receipt).toList(),
        new Versions(
            versions.getOrDefault("configuration", ""),
            versions.getOrDefault("code", ""),
            versions.getOrDefault("model", ""),
            versions.getOrDefault("key", "")),
        previousTables,
        pins);
  }

  private static FrozenReceipt receipt(Receipt receipt) {
    return new FrozenReceipt(
        receipt.sha256(),
        receipt.feed(),
        receipt.table(),
        receipt.sender(),
        receipt.period(),
        receipt.delivery().file().path(),
        receipt.night(),
        receipt.order());
  }
}
