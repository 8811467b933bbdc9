package org.trivet.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** How far the national demographics service stands behind an NHS number (NHS number status indicator code, 01 to 08). */
public enum NhsNumberStatus {
  PRESENT_AND_VERIFIED("01"),
  PRESENT_NOT_TRACED("02"),
  TRACE_REQUIRED("03"),
  TRACE_ATTEMPTED_NO_MATCH("04"),
  TRACE_NEEDS_RESOLVING("05"),
  TRACE_IN_PROGRESS("06"),
  NUMBER_NOT_PRESENT("07"),
  TRACE_POSTPONED("08");

  private final String code;

  NhsNumberStatus(String code) {
    this.code = code;
  }

  /** The status of a code such as {@code 01} or {@code 1}; empty if it is none of the eight. */
  public static Optional<NhsNumberStatus> parse(String written) {
    var bare = Written.bare(written);
    var code = bare.length() == 1 ? "0" + bare : bare;
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  /** Only 01 is proof that the number is this person's. */
  public boolean isTrusted() {
    return this == PRESENT_AND_VERIFIED;
  }
}
