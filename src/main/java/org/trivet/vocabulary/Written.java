package org.trivet.vocabulary;

import java.util.regex.Pattern;

/** What people write around an identifier: spaces (also the no-break one), hyphens and dashes. */
final class Written {
  private static final Pattern AROUND =
      Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF\\-\\u2010-\\u2015]+");

  private Written() {}

  static String bare(String written) {
    return AROUND.matcher(written).replaceAll("");
  }
}
