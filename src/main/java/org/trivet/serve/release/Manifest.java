package org.trivet.serve.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a release holds, written into it as {@code release.json} after it was verified.
 *
 * @param key purpose and version of the key behind its pseudonyms
 * @param keyFingerprint tells whether a later key of the same name is another one
 * @param madeAt ISO instant
 */
public record Manifest(
    String night, String key, String keyFingerprint, String madeAt, List<ZoneFiled> zones) {
  private static final String FILE = "release.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Manifest {
    zones = List.copyOf(zones);
  }

  /** One zone's file; {@code hash} is over the hashes of its tables. */
  public record ZoneFiled(
      String zone, String file, long bytes, String hash, List<TableFiled> tables) {
    public ZoneFiled {
      tables = List.copyOf(tables);
    }
  }

  /**
   * One table in it.
   *
   * @param hash free of row order; the same for the same rows under the same key and DuckDB version
   */
  public record TableFiled(String table, long rows, String hash) {}

  void write(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    JSON.writeValue(file.toFile(), this);
    Durable.sync(file);
  }

  static Manifest read(Path folder) {
    try {
      return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder.resolve(FILE), unreadable);
    }
  }
}
