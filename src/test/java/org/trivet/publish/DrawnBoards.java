package org.trivet.publish;

import org.trivet.publish.board.BoardMaker;

/** Boards drawn by hand, for the tests of their files. */
public final class DrawnBoards {
  private DrawnBoards() {}

  /** A middling authority with something of every kind, girls and boys apart. */
  public static BoardMaker.Made middling() {
    return DrawnNight.middling()
        .group("ehc_20wk_excl_exceptions_pct", "sex=F", "2026", "410 of 700")
        .group("ehc_20wk_excl_exceptions_pct", "sex=M", "2026", "570 of 950")
        .group("ehc_decide_6wk_pct", "sex=F", "2026", "3 of 40")
        .group("ehc_decide_6wk_pct", "sex=M", "2026", "57 of 79")
        .made();
  }
}
