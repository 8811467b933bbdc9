package org.trivet.serve.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.Sha256;

/**
 * The secret of 256 bits behind the pseudonyms of one purpose, in one version.
 *
 * <p>A pseudonym is the first 128 bits of HMAC-SHA-256 over the id, as 32 hex digits: among a billion ids two collide with a probability
 * under 10<sup>-20</sup>.
 */
public final class PseudonymKey {
  static final int LENGTH = 32;
  private static final int BLOCK = 64;
  private static final int SHOWN = 32;

  private final String purpose;
  private final int version;
  private final Origin origin;
  private final byte[] secret;

  /** Where the secret came from: chance, or a seed that anyone may know, for made-up children only. */
  public enum Origin {
    RANDOM,
    SEED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  PseudonymKey(String purpose, int version, Origin origin, byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("A key has 32 bytes; this one has " + secret.length);
    }
    this.purpose = purpose;
    this.version = version;
    this.origin = origin;
    this.secret = secret.clone();
  }

  /** A key anyone can make again: for tests and for the demo's made-up children. The release says so. */
  public static PseudonymKey fromSeed(String purpose, int version, long seed) {
    var text = "trivet seed " + seed + " " + purpose + " " + version;
    return new PseudonymKey(
        purpose, version, Origin.SEED, Sha256.digest().digest(text.getBytes(UTF_8)));
  }

  /** Purpose and version, {@code pseudonymised-1}. */
  public String id() {
    return purpose + "-" + version;
  }

  public Origin origin() {
    return origin;
  }

  /** Tells one secret from another without giving either away. */
  public String fingerprint() {
    return pseudonym("trivet key " + id()).substring(0, 16);
  }

  /** The pseudonym of an id. */
  public String pseudonym(String id) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8))).substring(0, SHOWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This Java lacks HMAC-SHA-256, which every Java must have", e);
    }
  }

  String hex() {
    return HexFormat.of().formatHex(secret);
  }

  /** Gives a database the macro {@code pseudonym(text)}: the same HMAC, written as its two hashes, so that it runs in the engine. */
  void teach(Duck duck) {
    duck.run("CREATE TEMP TABLE pads (ipad BLOB, opad BLOB)");
    duck.runWith(
        List.of(padded((byte) 0x36), padded((byte) 0x5c)), "INSERT INTO pads VALUES (?, ?)");
    duck.run("SET VARIABLE ipad = (SELECT ipad FROM pads)");
    duck.run("SET VARIABLE opad = (SELECT opad FROM pads)");
    duck.run("DROP TABLE pads");
    duck.run("CREATE TEMP MACRO pseudonym(id) AS substr(sha256(getvariable('opad') || "
        + "unhex(sha256(getvariable('ipad') || encode(id)))), 1, " + SHOWN + ")");
  }

  private byte[] padded(byte with) {
    var block = Arrays.copyOf(secret, BLOCK);
    for (var i = 0; i < block.length; i++) {
      block[i] ^= with;
    }
    return block;
  }

  static String sha256Hex(String text) {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "PseudonymKey[" + id() + ", " + origin.word() + "]";
  }
}
