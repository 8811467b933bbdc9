package org.trivet.publish.release;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Folders that appear whole or not at all, and folders that not everyone may enter. */
final class Folders {
  private static final String GUARDED = "rwxrwx---";
  private static final String PUBLIC = "rwxr-xr-x";

  private Folders() {}

  /** The names in a folder, sorted; none where there is no such folder. */
  static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder, unreadable);
    }
  }

  /** Every regular file under a folder, by its path from there; a link is no file, so nothing outside is ever taken in. */
  static List<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      var files = all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .toList();
      files.forEach(Folders::refuseLink);
      return files.stream()
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder, unreadable);
    }
  }

  private static void refuseLink(Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw ReleaseRefusals.noPlainFile(path);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      var aside = file.resolveSibling("." + file.getFileName() + ".part");
      try (var channel = FileChannel.open(aside, CREATE, TRUNCATE_EXISTING, WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannotWrite) {
      throw ReleaseRefusals.cannotWrite(file, cannotWrite);
    }
  }

  /** A folder that only its owner and its group may enter, made where there is none: those who check belong to that group. */
  static Path guarded(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        permit(folder, GUARDED);
      }
      return folder;
    } catch (IOException cannotMake) {
      throw ReleaseRefusals.cannotWrite(folder, cannotMake);
    }
  }

  static void open(Path folder) {
    try {
      permit(folder, PUBLIC);
    } catch (IOException cannot) {
      throw ReleaseRefusals.cannotWrite(folder, cannot);
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Copies a file for everyone to read. */
  static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      try (var channel = FileChannel.open(to, WRITE)) {
        channel.force(true);
      }
      permit(to, "rw-r--r--");
    } catch (IOException cannotWrite) {
      throw ReleaseRefusals.cannotWrite(to, cannotWrite);
    }
  }

  /** Puts a finished folder into its place, from one moment to the next. */
  static void place(Path finished, Path into) {
    try {
      Files.createDirectories(into.getParent());
      Files.move(finished, into, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cannotMove) {
      throw ReleaseRefusals.cannotWrite(into, cannotMove);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException cannotDelete) {
      throw ReleaseRefusals.cannotWrite(folder, cannotDelete);
    }
  }
}
