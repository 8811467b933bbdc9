package org.trivet.publish.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trivet.publish.markup.Element;

/** A zip of XML parts in the order they were added, all of one fixed time. */
final class Zip {
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, byte[]> stored = new LinkedHashMap<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A part that stands first and is not packed, as a file's own type must. */
  Zip type(String name, String type) {
    stored.put(name, type.getBytes(UTF_8));
    return this;
  }

  Zip part(String name, Element root) {
    var out = new StringBuilder(PROLOGUE);
    root.write(out);
    parts.put(name, out.toString().getBytes(UTF_8));
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : stored.entrySet()) {
        zip.putNextEntry(unpacked(part.getKey(), part.getValue()));
        zip.write(part.getValue());
      }
      for (var part : parts.entrySet()) {
        zip.putNextEntry(timeless(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry unpacked(String name, byte[] content) {
    var entry = timeless(name);
    var sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private static ZipEntry timeless(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NEVER);
    return entry;
  }
}
