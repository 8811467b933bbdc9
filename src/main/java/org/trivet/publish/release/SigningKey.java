package org.trivet.publish.release;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The service's own key, by which readers know that a release is the council's: Ed25519, the private half readable by its owner alone in the
 * folder of keys outside the home, the public half beside it for anyone.
 */
final class SigningKey {
  private static final String NAME = "publication-1";
  private static final String LABEL = "PRIVATE KEY";

  private final PrivateKey secret;
  private final PublicKeyText known;

  private SigningKey(PrivateKey secret, PublicKeyText known) {
    this.secret = secret;
    this.known = known;
  }

  /** The key in a folder, made on first use; refused where the folder lies inside the home. */
  static SigningKey in(Path folder, Path home) {
    if (folder.toAbsolutePath().normalize().startsWith(home.toAbsolutePath().normalize())) {
      throw KeyRefusals.keysInsideHome(folder);
    }
    var file = folder.resolve(NAME + ".signing.pem");
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------")) {
        throw KeyRefusals.keyOpenToOthers(file);
      }
      var bytes = PublicKeyText.bytes(Files.readString(file), LABEL);
      var secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      return new SigningKey(secret, PublicKeyText.read(publicHalf(folder)));
    } catch (AccessDeniedException notTheOwner) {
      throw KeyRefusals.keyOfAnother(file, notTheOwner);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException cannot) {
      throw KeyRefusals.cannotUseKey(file, cannot);
    }
  }

  /** Where the public half lies. */
  static Path publicHalf(Path folder) {
    return folder.resolve(NAME + ".public.pem");
  }

  /** Makes a key; refused where this user can't have one there, such as a user without a home folder. */
  private static void make(Path folder, Path file) throws GeneralSecurityException {
    if (!folder.isAbsolute()) {
      throw KeyRefusals.noFolderOfKeys(folder);
    }
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var secret = PublicKeyText.pem(LABEL, pair.getPrivate().getEncoded());
    try {
      Files.createDirectories(folder, only("rwx------"));
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
      Folders.write(
          publicHalf(folder), PublicKeyText.pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), only("rw-------"))) {
        channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
    } catch (IOException cannot) {
      throw KeyRefusals.cannotMakeKeys(folder, cannot);
    }
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  PublicKeyText known() {
    return known;
  }

  /** The detached signature of a text, in Base64. */
  String sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java lacks Ed25519, which Java 15 brought", impossible);
    }
  }
}
