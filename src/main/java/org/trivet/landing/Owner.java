package org.trivet.landing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, wherever the file system knows owners. */
final class Owner {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private Owner() {}

  static FileAttribute<?>[] file() {
    return with("rw-------");
  }

  /** Makes a folder and those above it; the new ones are the owner's alone. */
  static Path folder(Path folder) throws IOException {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        ? folder
        : Files.createDirectories(folder, with("rwx------"));
  }

  private static FileAttribute<?>[] with(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
