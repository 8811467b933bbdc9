package org.trivet.publish.readback;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as they stand in texts, however they are grouped: {@code 1,234} and {@code 1234.0} are the same. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

  private Numbers() {}

  static List<String> in(String text) {
    return NUMBER.matcher(text).results().map(found -> plain(found.group())).toList();
  }

  /** Without grouping and without idle noughts. */
  static String plain(String number) {
    return new BigDecimal(number.replace(",", "")).stripTrailingZeros().toPlainString();
  }
}
