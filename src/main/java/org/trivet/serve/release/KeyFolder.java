package org.trivet.serve.release;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * The folder of keys, outside the home: whoever holds both home and keys can tell who a pseudonym is.
 *
 * <p>A key is made on first use, one file each, readable by its owner alone; the file states its purpose and version.
 */
public final class KeyFolder {
  private final Path folder;
  private final Clock clock;

  /** The folder {@code folder} for a home; refused if it lies inside that home. */
  public KeyFolder(Path folder, Path home, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
    if (this.folder.startsWith(home.toAbsolutePath().normalize())) {
      throw ReleaseRefusals.keysInsideHome(this.folder, home);
    }
  }

  /** The key of a purpose and version, made now if there is none. */
  public PseudonymKey key(String purpose, int version) {
    var file = folder.resolve(purpose + "-" + version + ".key");
    try {
      if (!Files.exists(file)) {
        make(file, purpose, version);
      }
      return read(file, purpose, version);
    } catch (IOException cannot) {
      throw ReleaseRefusals.cannotUseKey(file, cannot);
    }
  }

  private void make(Path file, String purpose, int version) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var secret = new byte[PseudonymKey.LENGTH];
    new SecureRandom().nextBytes(secret);
    var text = """
        # Trivet's secret behind the pseudonyms of one purpose. Whoever holds it can find the child behind a pseudonym:
        # keep it from analysts, away from copies of the home, and in a safe backup. Lost, every pseudonym changes.
        purpose=%s
        version=%d
        origin=%s
        made=%s
        key=%s
        """.formatted(
            purpose,
            version,
            PseudonymKey.Origin.RANDOM.word(),
            LocalDate.ofInstant(clock.instant(), clock.getZone()),
            HexFormat.of().formatHex(secret));
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), owner)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    } catch (FileAlreadyExistsException madeByAnother) {
      return;
    }
  }

  private static PseudonymKey read(Path file, String purpose, int version) throws IOException {
    if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------")) {
      throw ReleaseRefusals.keyOpenToOthers(file);
    }
    var text = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      text.load(reader);
    }
    if (!purpose.equals(text.getProperty("purpose"))
        || !Integer.toString(version).equals(text.getProperty("version"))
        || !text.getProperty("key", "").matches("[0-9a-f]{64}")) {
      throw ReleaseRefusals.wrongKey(file, purpose, version);
    }
    return new PseudonymKey(
        purpose,
        version,
        PseudonymKey.Origin.RANDOM,
        HexFormat.of().parseHex(text.getProperty("key")));
  }
}
