package org.trivet.landing;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.commons.net.ftp.FTPFile;

/** How big a file was and when it was changed, at the moment of looking. */
record FileState(long bytes, long modified) {

  static FileState of(GenericFile<?> file) {
    return new FileState(file.getFileLength(), file.getLastModified());
  }

  /** The states of all files in the folder of this one, by name, as they are now. */
  static Map<String, FileState> ofFolder(GenericFile<?> file, GenericFileOperations<?> operations) {
    Object[] listed = file.getFile() instanceof File local
        ? local.getAbsoluteFile().getParentFile().listFiles()
        : operations.listFiles(file.getParent());
    return listed == null
        ? Map.of()
        : Arrays.stream(listed)
            .flatMap(FileState::named)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  private static Stream<Map.Entry<String, FileState>> named(Object listed) {
    if (listed instanceof File local) {
      return Stream.of(
          Map.entry(local.getName(), new FileState(local.length(), local.lastModified())));
    }
    if (listed instanceof SftpRemoteFile<?> remote) {
      return Stream.of(Map.entry(
          remote.getFilename(), new FileState(remote.getFileLength(), remote.getLastModified())));
    }
    if (listed instanceof FTPFile remote) {
      return Stream.of(Map.entry(
          remote.getName(),
          new FileState(remote.getSize(), remote.getTimestamp().getTimeInMillis())));
    }
    return Stream.of();
  }
}
