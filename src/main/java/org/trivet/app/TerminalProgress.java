package org.trivet.app;

import java.io.PrintStream;
import org.trivet.night.Progress;

/** Progress for whoever watches: one line that fills on a terminal, plain lines elsewhere. Goes to stderr; results go to stdout. */
final class TerminalProgress implements Progress {
  /** Set by the launcher, which knows what stderr is. */
  private static final String TERMINAL = "trivet.terminal";

  private static final int WIDTH = 24;
  private final PrintStream out;
  private final boolean terminal;
  private boolean barIsOpen;

  TerminalProgress() {
    this.out = System.err;
    this.terminal = Boolean.getBoolean(TERMINAL);
  }

  @Override
  public synchronized void say(String sentence) {
    closeBar();
    out.println("  " + sentence);
  }

  @Override
  public synchronized void at(long done, long total, String what) {
    if (!terminal) {
      return;
    }
    var filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
    out.printf(
        "\r  [%s%s] %,d of %,d %s ",
        "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, what);
    barIsOpen = true;
    if (done >= total) {
      closeBar();
    }
  }

  private void closeBar() {
    if (barIsOpen) {
      out.print("\r" + " ".repeat(78) + "\r");
      barIsOpen = false;
    }
  }
}
