package org.trivet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.trivet.vocabulary.NightId;

/** A step that really writes: two text files a table, made of what it was given, so that other inputs give other hashes. */
record FileStep(String name, String zone, List<String> tables) implements Step {

  static FileStep writing(String name, String zone, String... tables) {
    return new FileStep(name, zone, List.of(tables));
  }

  @Override
  public String purpose() {
    return "Write " + String.join(" and ", tables);
  }

  @Override
  public List<Path> outputs(NightId night) {
    return List.of(Path.of(zone, night.name()));
  }

  @Override
  public StepReport run(NightContext night) {
    var written = tables.stream().map(table -> write(night, table)).toList();
    return new StepReport(written, List.of("%s wrote %d tables".formatted(name, written.size())));
  }

  private TableWritten write(NightContext night, String table) {
    var content = contentOf(night, table);
    var path = night.write(zone, table, part -> fill(night, part, content));
    night.progress().at(1, 1, table + " in place");
    return new TableWritten(zone, table, path, content.lines().count(), hashOf(content));
  }

  private static String contentOf(NightContext night, String table) {
    var receipts = night.frozen().receipts().stream()
        .map(FrozenReceipt::sha256)
        .collect(Collectors.joining("\n"));
    var before = night.frozen().previousTables().stream()
        .map(TableWritten::hash)
        .collect(Collectors.joining("\n"));
    return String.join("\n", table, night.night().name(), receipts, before);
  }

  private static void fill(NightContext night, Path part, String content) {
    try {
      Files.createDirectories(part);
      Files.writeString(part.resolve("part-0.txt"), content);
      night.progress().at(1, 2, "files written");
      Files.writeString(part.resolve("part-1.txt"), content);
      night.progress().at(2, 2, "files written");
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private static String hashOf(String content) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
