package org.trivet.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a made authority, as a test reads them. */
record MadeFiles(Path folder) {
  /** Every file by its path within the folder. */
  List<Path> all() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Map<String, String> hashes() {
    var hashes = new TreeMap<String, String>();
    for (var file : all()) {
      hashes.put(folder.relativize(file).toString(), hash(file));
    }
    return hashes;
  }

  /** The one file of a feed and night whose name begins so. */
  Path file(int night, String feed, String begins) {
    return all().stream()
        .filter(file -> file.startsWith(folder.resolve("night-" + night).resolve(feed)))
        .filter(
            file -> file.getFileName().toString().matches("(\\d{4}_spring_)?" + begins + "[_.].*"))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of a CSV file by column; no field of these files holds a comma. */
  static List<MadeRow> rows(Path file) {
    var lines = text(file).lines().toList();
    var header = lines.get(0).replace("\uFEFF", "").split(",", -1);
    return lines.stream()
        .skip(1)
        .filter(line -> !line.replace(",", "").isEmpty())
        .map(line -> line.split(",", -1))
        .map(cells -> new MadeRow(IntStream.range(0, header.length)
            .boxed()
            .collect(Collectors.toMap(i -> header[i], i -> cells[i]))))
        .toList();
  }

  List<MadeRow> truth(String name) {
    return rows(folder.resolve("truth").resolve(name));
  }

  static String text(Path file) {
    var isLatin = file.getFileName().toString().startsWith("ssd_person");
    try {
      return new String(
          Files.readAllBytes(file), isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
