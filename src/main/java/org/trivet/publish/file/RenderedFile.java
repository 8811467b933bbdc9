package org.trivet.publish.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.trivet.vocabulary.Sha256;

/** One file before it is written: its name within the draft's folder, and its bytes. */
public final class RenderedFile {
  private final String name;
  private final byte[] bytes;

  private RenderedFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** A file of text, in UTF-8. */
  public static RenderedFile text(String name, String text) {
    return new RenderedFile(name, text.getBytes(UTF_8));
  }

  /** Any other file. */
  public static RenderedFile bytes(String name, byte[] bytes) {
    return new RenderedFile(name, bytes.clone());
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its bytes read as UTF-8. */
  public String text() {
    return new String(bytes, UTF_8);
  }

  /** Whether the name ends so; a dot first. */
  public boolean isA(String ending) {
    return name.endsWith(ending);
  }

  /** Whether it is for audits only and never published. */
  public boolean isRestricted() {
    return name.startsWith("restricted/");
  }

  public String sha256() {
    return Sha256.hex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenderedFile file
        && file.name.equals(name)
        && Arrays.equals(file.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "%s (%,d bytes)".formatted(name, bytes.length);
  }
}
