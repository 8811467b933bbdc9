package org.trivet.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.trivet.vocabulary.Sha256;

/** Where files are written while they come in: {@code .part}, beside where they will stand. */
final class PartFiles {
  private static final int CHUNK = 1 << 16;
  private static final Set<StandardOpenOption> NEW =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;

  PartFiles(Path landedThatDay) {
    this.folder = landedThatDay.resolve(".part");
  }

  /**
   * Copies a file, hashing it on the way, and returns once it is on disk.
   *
   * @throws CannotStore when this side fails; {@link LostOnTheWay} when the other does. The partial file is gone in either case
   */
  PartFile fetch(Offered offered, InputStream content) {
    makeRoomFor(offered);
    var part = folder.resolve(UUID.randomUUID().toString());
    try (var to = FileChannel.open(part, NEW, Owner.file())) {
      var hash = Sha256.digest();
      var bytes = copy(offered, content, new Hashed(to, hash));
      to.force(true);
      if (bytes != offered.bytes()) {
        throw LandingSentences.changedOnTheWay(offered, bytes);
      }
      return new PartFile(offered, part, HexFormat.of().formatHex(hash.digest()), bytes);
    } catch (IOException cannotWrite) {
      delete(part);
      throw LandingSentences.cannotStore(offered, folder, cannotWrite);
    } catch (CannotStore | LostOnTheWay failed) {
      delete(part);
      throw failed;
    }
  }

  /** Forgets whatever an earlier, killed pull left here. */
  void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> parts = Files.list(folder)) {
      parts.forEach(PartFiles::delete);
      Files.delete(folder);
    } catch (IOException cannotDelete) {
      throw new UncheckedIOException(cannotDelete);
    }
  }

  static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException cannotDelete) {
      throw new UncheckedIOException(cannotDelete);
    }
  }

  private void makeRoomFor(Offered offered) {
    try {
      Owner.folder(folder);
      if (Files.getFileStore(folder).getUsableSpace() < offered.bytes()) {
        throw LandingSentences.diskFull(offered, folder);
      }
    } catch (IOException cannotWrite) {
      throw LandingSentences.cannotStore(offered, folder, cannotWrite);
    }
  }

  private record Hashed(FileChannel channel, MessageDigest hash) {
    void write(ByteBuffer chunk) throws IOException {
      hash.update(chunk.duplicate());
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    }
  }

  private static long copy(Offered offered, InputStream from, Hashed to) throws IOException {
    var chunk = new byte[CHUNK];
    var bytes = 0L;
    for (var read = read(offered, from, chunk); read >= 0; read = read(offered, from, chunk)) {
      to.write(ByteBuffer.wrap(chunk, 0, read));
      bytes += read;
    }
    return bytes;
  }

  private static int read(Offered offered, InputStream from, byte[] chunk) {
    try {
      return from.read(chunk);
    } catch (IOException lost) {
      throw LandingSentences.lostOnTheWay(offered, lost);
    }
  }
}
