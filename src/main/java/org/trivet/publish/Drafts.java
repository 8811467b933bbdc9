package org.trivet.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.BoardMaker;
import org.trivet.publish.file.BoardFiles;
import org.trivet.publish.file.RenderedFile;
import org.trivet.publish.readback.ReadBack;

/**
 * The files of a draft in a folder, marked as a draft in their names; what only audits may read lies in {@code restricted/} beside them.
 *
 * <p>Each file is written aside and moved into its place, so a reader never opens half a page.
 */
public record Drafts(Path folder) {
  /** Where the drafts of a publication and night lie in a home. */
  public static Drafts ofHome(Path home, Board board) {
    return new Drafts(home.resolve("published/drafts")
        .resolve(board.publication().id())
        .resolve(board.edition().night().name()));
  }

  /** One file that was written. */
  public record Written(Path file, String sha256) {
    /** Whether it is one of the many files of open data, which lie in a folder of their own. */
    public boolean isOpenData() {
      return file.getNameCount() > 1
          && file.getName(file.getNameCount() - 2).toString().equals("open-data");
    }
  }

  /** The files of a draft, the page first, each read back; refused where one says what may not be shown. */
  public static List<RenderedFile> contents(BoardMaker.Made made) {
    var files = new ArrayList<>(new BoardFiles(made.board()).all());
    new ReadBack(made.board()).refuseLeaks(files);
    files.add(RenderedFile.text("restricted/cells.json", made.protectedSet().restrictedText()));
    return files;
  }

  /** Takes the files of an earlier draft away; what is restricted, or exempt from being public, stays. */
  public void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var within = Files.walk(folder, 2)) {
      for (var file :
          within.filter(Files::isRegularFile).filter(this::isRendered).toList()) {
        Files.delete(file);
      }
    } catch (IOException cannotDelete) {
      throw PublishRefusals.cannotWrite(folder, cannotDelete);
    }
  }

  private boolean isRendered(Path file) {
    var within = folder.relativize(file);
    return within.getNameCount() == 1 || within.startsWith("open-data");
  }

  /** Writes the files; an earlier draft of the same name is replaced. */
  public List<Written> write(List<RenderedFile> contents) {
    var written = new ArrayList<Written>();
    try {
      for (var content : contents) {
        var file = folder.resolve(content.name());
        var within =
            Files.createDirectories(folder.resolve(content.name() + "/..").normalize());
        var aside = within.resolve("." + file.getFileName() + ".part");
        Files.write(aside, content.bytes());
        if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(
              aside,
              PosixFilePermissions.fromString(content.isRestricted() ? "rw-------" : "rw-r-----"));
        }
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written.add(new Written(file, content.sha256()));
      }
      return written;
    } catch (IOException cannotWrite) {
      throw PublishRefusals.cannotWrite(folder, cannotWrite);
    }
  }
}
