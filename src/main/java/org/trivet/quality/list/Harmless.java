package org.trivet.quality.list;

/** Text that a spreadsheet shows and never runs. */
final class Harmless {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Harmless() {}

  /**
   * The text with an apostrophe before it where a spreadsheet would take it for a formula, and its other control characters as blanks. The
   * apostrophe stays visible in a text editor: what it guards was never a formula of ours.
   */
  static String text(String text) {
    var first = firstLetter(text);
    var guarded = first >= 0 && STARTS_A_FORMULA.indexOf(first) >= 0 ? "'" + text : text;
    return guarded.codePoints().anyMatch(Character::isISOControl)
        ? guarded.replaceAll("\\p{Cntrl}", " ")
        : guarded;
  }

  /** Some spreadsheets look past leading blanks. */
  private static int firstLetter(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\u00a0') {
        return text.charAt(i);
      }
    }
    return -1;
  }
}
