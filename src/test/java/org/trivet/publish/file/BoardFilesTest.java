package org.trivet.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trivet.publish.DrawnBoards;

/** The files of a board. */
class BoardFilesTest {
  @Test
  void theSameBoardGivesTheSameBytes() {
    var first = new BoardFiles(DrawnBoards.middling().board()).all();
    var again = new BoardFiles(DrawnBoards.middling().board()).all();

    assertThat(first).isEqualTo(again);
    assertThat(first)
        .extracting(RenderedFile::name)
        .contains(
            "board-quarterly-officer-draft-not-for-publication.pdf",
            "board-quarterly-officer-draft-not-for-publication.ods",
            "open-data/ehc_decide_6wk_pct.meta.csv");
  }
}
