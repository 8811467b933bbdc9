package org.trivet.publish.release;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * The folder of a draft, {@code published/drafts/<publication>/<night>/}: what is to be published, {@code exempt/} for papers under
 * Schedule 12A, and {@code restricted/} for what is never published.
 */
public record DraftFolder(Path folder) {
  static final String RESTRICTED = "restricted";
  static final String EXEMPT = "exempt";

  static DraftFolder of(Path home, DraftId id) {
    return new DraftFolder(home.resolve("published/drafts")
        .resolve(id.publication())
        .resolve(id.night().name()));
  }

  /** One file as it lies there; rows and columns of a table in text form. */
  public record FileEntry(
      String name,
      String role,
      String sha256,
      long bytes,
      Optional<Long> rows,
      Optional<Integer> columns) {}

  boolean exists() {
    return Files.isDirectory(folder);
  }

  /** What is never published. */
  Path restricted() {
    return folder.resolve(RESTRICTED);
  }

  /** The true cells of everything in the draft, with what is hidden of them. */
  public Path cells() {
    return restricted().resolve("cells.json");
  }

  public Path facts() {
    return restricted().resolve("facts.json");
  }

  Path audit() {
    return restricted().resolve("audit.json");
  }

  /** The files that are to be published. */
  List<FileEntry> publicFiles() {
    return Folders.files(folder).stream()
        .filter(name -> !name.startsWith(RESTRICTED + "/") && !name.startsWith(EXEMPT + "/"))
        .map(this::entry)
        .toList();
  }

  /** The papers that are kept from the public. */
  List<FileEntry> exemptFiles() {
    return Folders.files(folder).stream()
        .filter(name -> name.startsWith(EXEMPT + "/"))
        .map(this::entry)
        .toList();
  }

  /** The nights that have a draft of a publication. */
  static List<NightId> nights(Path home, String publication) {
    return Folders.names(home.resolve("published/drafts").resolve(publication)).stream()
        .filter(name -> name.startsWith("night-"))
        .map(NightId::new)
        .toList();
  }

  private FileEntry entry(String name) {
    return entry(folder, name);
  }

  static FileEntry entry(Path folder, String name) {
    var file = folder.resolve(name);
    try {
      var isCsv = name.endsWith(".csv");
      return new FileEntry(
          name,
          role(name),
          Hashes.ofFile(file),
          Files.size(file),
          isCsv ? Optional.of(rows(file)) : Optional.empty(),
          isCsv ? Optional.of(columns(file)) : Optional.empty());
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(file, unreadable);
    }
  }

  private static String role(String name) {
    if (name.startsWith(EXEMPT + "/")) {
      return "exempt paper";
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "page";
      case "pdf" -> "page in print";
      case "csv" -> name.endsWith(".meta.csv") ? "metadata" : "figures";
      case "json" -> "metadata";
      case "ods", "xlsx" -> "workbook";
      default -> "file";
    };
  }

  /** Rows below the header. */
  private static long rows(Path file) throws IOException {
    try (var lines = CsvReader.builder().ofCsvRecord(file)) {
      return Math.max(0, lines.stream().count() - 1);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private static int columns(Path file) throws IOException {
    try (var lines = CsvReader.builder().ofCsvRecord(file)) {
      return lines.stream().findFirst().map(line -> line.getFieldCount()).orElse(0);
    }
  }
}
