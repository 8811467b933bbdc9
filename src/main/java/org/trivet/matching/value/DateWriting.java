package org.trivet.matching.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates as eight digits, year first. {@code 2014-03-09}, {@code 09/03/2014}, {@code 9.3.2014}, {@code 20140309}, {@code 2014-Mar-09} and a time stamp of that
 * day are all {@code 20140309}. The calendar is not asked: a mistyped date is still evidence.
 */
final class DateWriting {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ].*)?");

  private static final Pattern MONTH_IN_LETTERS =
      Pattern.compile("(\\d{4})-([A-Za-z]{3})-(\\d{1,2})(?:[T ].*)?");
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  private static final int LETTERS_OF_A_MONTH = 3;

  private DateWriting() {}

  /** Empty text if it is no date. */
  static String standard(String written) {
    if (isEightDigits(written)) {
      return written;
    }
    var yearFirst = YEAR_FIRST.matcher(written);
    if (yearFirst.matches()) {
      return digits(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    var inLetters = MONTH_IN_LETTERS.matcher(written);
    if (inLetters.matches()) {
      return withMonth(inLetters.group(1), inLetters.group(2), inLetters.group(3));
    }
    var dayFirst = DAY_FIRST.matcher(written);
    return dayFirst.matches()
        ? digits(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : "";
  }

  private static String withMonth(String year, String letters, String day) {
    var at = MONTHS.indexOf(letters.toUpperCase(Locale.ROOT));
    return at < 0 || at % LETTERS_OF_A_MONTH != 0
        ? ""
        : digits(year, Integer.toString(at / LETTERS_OF_A_MONTH + 1), day);
  }

  private static boolean isEightDigits(String written) {
    return written.length() == 8 && written.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String digits(String year, String month, String day) {
    return year + twoDigits(month) + twoDigits(day);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
