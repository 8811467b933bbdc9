package org.trivet.vocabulary;

import java.util.regex.Pattern;

/** What people write around an identifier: spaces (also the no-break one), hyphens and dashes. */
final class Written {
  private static final Pattern AROUND =
      Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF\\-\\u2010-\\u2015]+");

  private Written() {}

  static String bare(String written) {
    return isBare(written) ? written : AROUND.matcher(written).replaceAll("");
  }

  /** Plain letters and digits, as most identifiers come: no need to look closer. */
  private static boolean isBare(String written) {
    for (var at = 0; at < written.length(); at++) {
      var letter = written.charAt(at);
      if (letter <= '-' || letter > 'z') {
        return false;
      }
    }
    return true;
  }
}
