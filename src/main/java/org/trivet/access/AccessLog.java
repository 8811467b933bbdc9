package org.trivet.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/**
 * The append-only log of who looked at what and why, {@code access/access.log} under the home: one JSON line each, every line chained to the
 * one before it by hash.
 *
 * <p>Several processes may write; each takes the file's lock for the length of one line. A line torn by a crash stays and is told by
 * {@link #verify}; the lines after it chain on. Cutting lines off the end leaves a whole chain: keep {@link ChainCheck#head} elsewhere.
 */
public final class AccessLog {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final Clock clock;

  public AccessLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** The log of a home folder. */
  public static AccessLog ofHome(Path home, Clock clock) {
    return new AccessLog(home.resolve("access").resolve("access.log"), clock);
  }

  /** Writes one line through to the disk; refused when it cannot, so that the caller does not go on unrecorded. */
  public void write(AccessEntry entry) {
    synchronized (AccessLog.class) {
      try (var channel = open()) {
        channel.lock();
        var last = lastLine(channel);
        var line = AccessLine.of(
            entry, clock.instant(), last.isEmpty() ? AccessLine.START : AccessLine.sha256(last));
        append(channel, line);
      } catch (IOException cannotWrite) {
        throw AccessRefusals.cannotLog(file, cannotWrite);
      }
    }
  }

  /** Holds every line against itself and the line before it. */
  public ChainCheck verify() {
    var breaks = new ArrayList<String>();
    var previous = AccessLine.START;
    var number = 0L;
    if (!Files.exists(file)) {
      return new ChainCheck(0, previous, breaks);
    }
    try (var lines = Files.newBufferedReader(file, UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!AccessLine.isTrueToItself(line)) {
          breaks.add("Line %d is not as it was written (changed, or cut short by a crash)"
              .formatted(number));
        } else if (!AccessLine.follows(line, previous)) {
          breaks.add(
              "Line %d does not follow line %d: a line was changed, added or taken away before it"
                  .formatted(number, number - 1));
        }
        previous = AccessLine.sha256(line);
      }
      return new ChainCheck(number, previous, breaks);
    } catch (IOException unreadable) {
      throw AccessRefusals.cannotReadLog(file, unreadable);
    }
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(file.getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return FileChannel.open(
          file, Set.of(CREATE, READ, WRITE), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    return FileChannel.open(file, CREATE, READ, WRITE);
  }

  private static void append(FileChannel channel, String line) throws IOException {
    var torn = channel.size() > 0 && byteAt(channel, channel.size() - 1) != '\n';
    var bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line + "\n").getBytes(UTF_8));
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static String lastLine(FileChannel channel) throws IOException {
    var end = channel.size();
    if (end > 0 && byteAt(channel, end - 1) == '\n') {
      end--;
    }
    var start = end;
    while (start > 0 && byteAt(channel, start - 1) != '\n') {
      start--;
    }
    return text(channel, start, end);
  }

  private static String text(FileChannel channel, long start, long end) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(end - start));
    var read = channel.read(bytes, start);
    return new String(bytes.array(), 0, Math.max(read, 0), UTF_8);
  }

  private static byte byteAt(FileChannel channel, long position) throws IOException {
    var one = ByteBuffer.allocate(1);
    channel.read(one, position);
    return one.get(0);
  }
}
