package org.trivet.synthetic.extract;

import java.util.Locale;

/** Why a case of a return and the live extract differ, where they do. */
public enum Deviation {
  /** The return lacks a case that the system had. */
  LEFT_OUT,
  /** The return states another date. */
  OTHER_DATE,
  /** The return states another setting. */
  OTHER_SETTING,
  /** The return states another category of abuse. */
  OTHER_CATEGORY,
  /** A case that was closed by the day of the return stands there as open. */
  STILL_OPEN,
  /** The system has no such child any more. */
  NO_LONGER_HELD,
  /** Nobody's fault: the system came to hold the person after the return was made. */
  ENTERED_SINCE,
  /** Nobody's fault: the system has deleted the person since. */
  DELETED_SINCE;

  /** As files write it, {@code left-out}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
