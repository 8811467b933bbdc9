package org.trivet.publish.file;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are shown everywhere: no file holds a decimal more than the page does. */
final class Decimals {
  private Decimals() {}

  static BigDecimal of(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A part of a figure: whole where it is whole, else to a tenth. */
  static BigDecimal part(double value) {
    return of(value, value == Math.rint(value) ? 0 : 1);
  }
}
