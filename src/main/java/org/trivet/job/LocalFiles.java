package org.trivet.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** Hadoop's local files without a process for each: Java itself sets permissions, where Hadoop would run {@code chmod}. */
public final class LocalFiles extends LocalFileSystem {
  /** For Hadoop, which names file systems by class. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    private static final int OWNER_GROUP_OTHERS = 9;

    @Override
    public void setPermission(Path file, FsPermission permission) throws IOException {
      var letters = permission.toString().substring(0, OWNER_GROUP_OTHERS);
      Files.setPosixFilePermissions(
          pathToFile(file).toPath(), PosixFilePermissions.fromString(letters));
    }
  }
}
