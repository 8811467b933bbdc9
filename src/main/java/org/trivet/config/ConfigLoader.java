package org.trivet.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.trivet.vocabulary.Refusal;
import org.trivet.vocabulary.Sha256;

/** Reads {@code conf/trivet.yaml}, strictly, and hashes the text that decides what a night computes. */
public final class ConfigLoader {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private ConfigLoader() {}

  /** The configuration in a folder; refuses with the line of the first thing it can't read. */
  public static TrivetConfig load(Path conf) {
    var file = conf.resolve("trivet.yaml");
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "Cannot find %s. Nothing was started. Name the folder with --conf, or copy conf/trivet.yaml there."
              .formatted(file));
    }
    try {
      return YAML.readValue(file.toFile(), TrivetConfig.class);
    } catch (JsonProcessingException wrong) {
      throw new Refusal(
          "Cannot read %s, line %d: %s. Nothing was started; mend the file and try again."
              .formatted(
                  file,
                  wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr(),
                  wrong.getOriginalMessage().lines().findFirst().orElse("")),
          wrong);
    } catch (IOException unreadable) {
      throw new Refusal(
          "Cannot read %s: %s. Nothing was started.".formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  /** A hash over every text of these folders, names included: the same texts give the same hash on any machine. */
  public static String hash(List<Path> folders) {
    var digest = Sha256.digest();
    for (var folder : folders) {
      for (var file : textsOf(folder)) {
        digest.update(
            folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
        digest.update(read(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static List<Path> textsOf(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
