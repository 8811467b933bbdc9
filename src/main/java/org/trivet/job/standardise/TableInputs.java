package org.trivet.job.standardise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.contract.ContractParcel;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.MadeFrom;
import org.trivet.night.FindingCount;
import org.trivet.night.NightContext;
import org.trivet.vocabulary.Sha256;

/**
 * What a standardised table was made from, kept in its folder: where all of it is as it was the night before, so is the table.
 *
 * @param fingerprint over the files in force, the contract with the columns that may be loaded, the code, and the person list it hangs on
 * @param findings as they were counted when the table was made
 */
record TableInputs(String fingerprint, List<FindingCount> findings) {
  private static final String BETWEEN = "\t";

  TableInputs {
    findings = List.copyOf(findings);
  }

  /** Of a table about to be made; its person list has been made before. */
  static String fingerprint(NightContext night, FeedContract feed, TableContract table) {
    var parts = new ArrayList<String>();
    parts.add(night.frozen().versions().code());
    parts.add(ContractParcel.pack(feed));
    night
        .frozen()
        .receipts(feed.feed(), table.table())
        .forEach(receipt -> parts.add(String.join(
            BETWEEN,
            receipt.sha256(),
            receipt.sender(),
            receipt.period().orElse(""),
            receipt.night().name())));
    table
        .belongsTo()
        .flatMap(link -> of(night.table(StandardiseTable.ZONE, link.table())))
        .ifPresent(persons -> parts.add(persons.fingerprint()));
    return Sha256.hex(String.join("\n", parts));
  }

  /** What a table's folder says it was made from; nothing where it says nothing. */
  static Optional<TableInputs> of(Path folder) {
    var lines = MadeFrom.lines(folder);
    return lines.stream()
        .findFirst()
        .map(first -> new TableInputs(
            first, lines.stream().skip(1).map(TableInputs::finding).toList()));
  }

  /** Writes it into the folder of a table that has been made. */
  void keepIn(Path folder) {
    var lines = new ArrayList<>(List.of(fingerprint));
    findings.forEach(finding -> lines.add(text(finding)));
    MadeFrom.keep(folder, lines);
  }

  private static String text(FindingCount finding) {
    return String.join(
        BETWEEN,
        finding.feed(),
        finding.table(),
        finding.rule(),
        finding.column(),
        finding.severity(),
        Long.toString(finding.count()));
  }

  private static FindingCount finding(String line) {
    var parts = line.split(BETWEEN, -1);
    return new FindingCount(
        parts[0], parts[1], parts[2], parts[3], parts[4], Long.parseLong(parts[5]));
  }
}
