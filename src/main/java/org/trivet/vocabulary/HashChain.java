package org.trivet.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes a log tell when it was tampered with: every entry holds the hash of the one before it. */
public final class HashChain {
  /** What the first entry holds in place of a hash before it. */
  public static final String START = "0".repeat(64);

  private HashChain() {}

  /** The SHA-256 of a text, in lower-case hex. */
  public static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
    }
  }
}
