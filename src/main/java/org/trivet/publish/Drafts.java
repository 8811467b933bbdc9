package org.trivet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.TidyRows;
import org.trivet.publish.page.BoardPage;

/**
 * The files of a draft in a folder: the page and its figures, both marked as a draft in their names.
 *
 * <p>Each file is written aside and moved into its place, so a reader never opens half a page.
 */
public record Drafts(Path folder) {
  private static final String MARK = "-officer-draft-not-for-publication";

  /** Where the drafts of a publication and night lie in a home. */
  public static Drafts ofHome(Path home, Board board) {
    return new Drafts(home.resolve("published/drafts")
        .resolve(board.publication().id())
        .resolve(board.edition().night().name()));
  }

  /** One file that was written. */
  public record Written(Path file, String sha256) {}

  /** The texts of a draft by file name, the page first. */
  public static List<Content> contents(Board board) {
    var name = board.publication().id() + MARK;
    return List.of(
        new Content(name + ".html", new BoardPage(board).text()),
        new Content(name + ".csv", new TidyRows(board).text()));
  }

  /** One file before it is written. */
  public record Content(String name, String text) {
    public String sha256() {
      try {
        return HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Writes the files; an earlier draft of the same name is replaced. */
  public List<Written> write(List<Content> contents) {
    var written = new ArrayList<Written>();
    try {
      Files.createDirectories(folder);
      for (var content : contents) {
        var file = folder.resolve(content.name());
        var aside = folder.resolve("." + content.name() + ".part");
        Files.writeString(aside, content.text());
        if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-r-----"));
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
