package org.trivet.serve.duck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What one DuckDB may use.
 *
 * @param memory such as {@code 2500MB}
 * @param spill the folder for what does not fit into memory; made when needed, emptied on closing
 */
public record DuckLimits(String memory, int threads, Path spill) {
  /** DuckDB makes the folder itself but not those above it. */
  void makeRoom() {
    try {
      Files.createDirectories(spill.resolveSibling(""));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  Properties properties() {
    var properties = new Properties();
    properties.setProperty("memory_limit", memory);
    properties.setProperty("threads", Integer.toString(threads));
    properties.setProperty("temp_directory", spill.toString());
    properties.setProperty("preserve_insertion_order", "false");
    return properties;
  }
}
