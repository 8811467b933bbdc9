package org.trivet.publish.release;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A public key as a file holds it.
 *
 * @param pem the text, from BEGIN to END
 */
public record PublicKeyText(String pem) {
  private static final String LABEL = "PUBLIC KEY";

  public PublicKeyText {
    requireNonNull(pem, "pem is null");
  }

  /** Reads a PEM file; refused where it can't be read. */
  public static PublicKeyText read(Path file) {
    try {
      return new PublicKeyText(Files.readString(file));
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(file, unreadable);
    }
  }

  /** What people compare by eye: the first half of the key's SHA-256. */
  public String fingerprint() {
    return Hashes.of(pem.strip()).substring(0, 32);
  }

  /** Whether a signature is this key's over a text; what is no signature at all is not. */
  boolean signed(String text, String signature) {
    try {
      var key = KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(bytes(pem, LABEL)));
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }

  static String pem(String label, byte[] key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  static byte[] bytes(String pem, String label) {
    var body =
        pem.replace("-----BEGIN " + label + "-----", "").replace("-----END " + label + "-----", "");
    return Base64.getMimeDecoder().decode(body.strip());
  }
}
