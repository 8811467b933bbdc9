package org.trivet.vocabulary;

/** What makes a log tell when it was tampered with: every entry holds the hash of the one before it. */
public final class HashChain {
  /** What the first entry holds in place of a hash before it. */
  public static final String START = "0".repeat(64);

  private HashChain() {}

  /** The SHA-256 of a text, in lower-case hex. */
  public static String hash(String text) {
    return Sha256.hex(text);
  }
}
