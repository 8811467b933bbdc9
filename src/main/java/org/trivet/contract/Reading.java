package org.trivet.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a written value was read as.
 *
 * @param value the typed value, or null where nothing (usable) was written
 * @param trouble why the written value could not be taken as it stands; null where it could
 */
public record Reading(@Nullable Object value, @Nullable Trouble trouble) {
  private static final Reading BLANK = new Reading(null, null);

  /** Ways in which a value can fail its column. */
  public enum Trouble implements Word {
    NOT_A_DATE,
    NOT_A_TIMESTAMP,
    NOT_A_NUMBER,
    NOT_YES_OR_NO,
    NOT_A_UPN,
    NOT_A_ULN,
    NOT_AN_NHS_NUMBER,
    NOT_A_POSTCODE,
    UNLISTED_CODE
  }

  static Reading blank() {
    return BLANK;
  }

  static Reading of(Object value) {
    return new Reading(value, null);
  }

  static Reading failed(Trouble trouble) {
    return new Reading(null, trouble);
  }

  /** The value stays as written, and the trouble is told. */
  static Reading kept(Object value, Trouble trouble) {
    return new Reading(value, trouble);
  }
}
