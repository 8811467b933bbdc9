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

  /** Fills the part folder and renames it into place; whatever stood there before is gone, and so is what a killed attempt left. */
  public Path replace(Writing writing) {
    try {
      Files.createDirectories(folder.getParent());
      deleteParts();
      writing.into(part("new"));
      fence.whileHeld(this::swap);
      deleteParts();
      return folder;
    } catch (IOException | UncheckedIOException cannotWrite) {
      throw NightRefusals.cannotWrite(folder, cannotWrite);
    }
  }

  /** Takes the folder away, if it is there. */
  public void remove() {
    try {
      fence.whileHeld(this::setAside);
      deleteParts();
    } catch (IOException | UncheckedIOException cannotWrite) {
      throw NightRefusals.cannotWrite(folder, cannotWrite);
    }
  }

  /** Only renames: the lease is locked meanwhile, so nothing slow may happen here. */
  private void swap() {
    setAside();
    rename(part("new"), folder);
  }

  private void setAside() {
    if (Files.exists(folder)) {
      rename(folder, part("old"));
    }
  }

  private static void rename(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private Path part(String what) {
    return folder.resolveSibling("%s.%s-%d.part"
        .formatted(folder.getFileName(), what, ProcessHandle.current().pid()));
  }

  private void deleteParts() throws IOException {
    try (var parts =
        Files.newDirectoryStream(folder.getParent(), folder.getFileName() + ".*.part")) {
      for (var part : parts) {
        Folders.delete(part);
      }
    }
  }
}
