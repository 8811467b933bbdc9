package org.trivet.contract;

/** What counts as nothing written: senders' systems leave more than empty fields. */
final class Blank {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  private Blank() {}

  static String strip(String written) {
    var start = 0;
    var end = written.length();
    while (start < end && isSpace(written.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(written.charAt(end - 1))) {
      end--;
    }
    return written.substring(start, end).replace(NO_BREAK_SPACE, ' ');
  }

  static boolean isNothing(String stripped) {
    return stripped.isEmpty() || stripped.equals("#N/A") || stripped.equalsIgnoreCase("null");
  }

  private static boolean isSpace(char letter) {
    return letter == NO_BREAK_SPACE || letter == ZERO_WIDTH_SPACE || Character.isWhitespace(letter);
  }
}
