package org.trivet.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file as it lies under the home.
 *
 * @param path relative to the home
 * @param rows data rows, without the header
 */
public record StoredFile(String sha256, String originalName, Path path, long bytes, long rows) {
  public StoredFile {
    requireNonNull(originalName, "originalName is null");
    requireNonNull(path, "path is null");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hex: " + sha256);
    }
  }
}
