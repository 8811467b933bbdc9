package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.List;
import org.trivet.publish.board.Board;
import org.trivet.publish.file.sheet.OdsFile;
import org.trivet.publish.file.sheet.XlsxFile;
import org.trivet.publish.page.BoardPage;

/** Every file of a board, the page first. */
public record BoardFiles(Board board) {

  public List<RenderedFile> all() {
    var files = new ArrayList<>(onScreen());
    var paper = new PaperPage(files.get(0).text(), board.edition().date()).bytes();
    files.add(1, RenderedFile.bytes(name() + ".pdf", paper));
    return files;
  }

  /** All but paper, which is drawn from the page and takes the longest. */
  List<RenderedFile> onScreen() {
    var workbook = new BoardWorkbook(board).workbook();
    var files = new ArrayList<RenderedFile>();
    files.add(RenderedFile.text(name() + ".html", new BoardPage(board).text()));
    files.add(RenderedFile.text(name() + ".csv", new TidyRows(board).text()));
    files.add(RenderedFile.text(
        name() + ".csv-metadata.json", new TidyMetadata(board, name() + ".csv").text()));
    files.add(RenderedFile.bytes(name() + ".ods", new OdsFile(workbook).bytes()));
    files.add(RenderedFile.bytes(name() + ".xlsx", new XlsxFile(workbook).bytes()));
    for (var story : board.stories()) {
      story
          .counted()
          .ifPresent(counted -> files.addAll(new OpenData(board, story, counted).files()));
    }
    return files;
  }

  private String name() {
    return board.edition().stage() == Board.Stage.DRAFT
        ? board.publication().id() + "-officer-draft-not-for-publication"
        : board.publication().id();
  }
}
