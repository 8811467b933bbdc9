package org.trivet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.DisclosureRefusals;
import org.trivet.publish.release.TablesText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables that are asked about, and where the answer goes. */
final class DisclosureFiles {
  /** Every command takes a home; this one needs none. */
  @Mixin
  @SuppressWarnings("UnusedVariable")
  private Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "The tables, as JSON")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the answer here instead of printing it")
  private @Nullable Path out;

  /** The tables, checked; what is noteworthy of them goes to stderr. */
  CellSystem system() {
    var text = new TablesText(file);
    var tables = text.tables();
    text.unused()
        .ifPresent(keys -> System.err.println("Not used, since no such key is known: " + keys));
    var system = CellSystem.of(tables);
    DisclosureNotes.of(tables, system).forEach(System.err::println);
    return system;
  }

  /** Writes what was found; the exit code says whether all of it is protected. */
  int write(CellSystem system, BitSet hidden, AuditReport report, Map<String, Object> more) {
    var answer = DisclosureJson.of(system, hidden, report, more);
    Optional.ofNullable(out)
        .ifPresentOrElse(to -> save(to, answer), () -> System.out.print(answer));
    if (report.isProtected()) {
      return 0;
    }
    var weak = report.weak().size();
    System.err.printf(
        "Not protected: %,d %s weak; see \"weak\" in the answer.%n",
        weak, weak == 1 ? "cell is" : "cells are");
    return 1;
  }

  private static void save(Path to, String answer) {
    try {
      Files.writeString(to, answer);
    } catch (IOException failed) {
      throw DisclosureRefusals.noFile(to.toString(), "Nothing was written.");
    }
    System.err.println("Written: " + to);
  }
}
