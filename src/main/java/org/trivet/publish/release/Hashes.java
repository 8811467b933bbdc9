package org.trivet.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.trivet.vocabulary.Sha256;

/** SHA-256 of texts and files, in lower-case hex. */
final class Hashes {
  private Hashes() {}

  static String of(String text) {
    return Sha256.hex(text);
  }

  static String ofFile(Path file) {
    try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(file, unreadable);
    }
  }
}
