package org.trivet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One table's folder, replaced whole: written aside under a {@code .part} name, then renamed under the night's fence. */
public record TableFolder(Path folder, Fence fence) {

  /** What fills the folder; it does not exist yet when it is called. */
  @FunctionalInterface
  public interface Writing {
    void into(Path part);
  }

  /** Fills the part folder and renames it into place; whatever stood there before is gone. */
  public Path replace(Writing writing) {
    var part = folder.resolveSibling(
        folder.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(folder.getParent());
      Folders.delete(part);
      writing.into(part);
      fence.whileHeld(() -> swap(part));
      return folder;
    } catch (IOException cannotWrite) {
      throw NightRefusals.cannotWrite(folder, cannotWrite);
    }
  }

  private void swap(Path part) {
    try {
      Folders.delete(folder);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
