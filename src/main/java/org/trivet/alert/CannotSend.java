package org.trivet.alert;

/** A channel did not take an alert; the message says why, in a clause, without a password or a secret address. */
public final class CannotSend extends Exception {
  private static final long serialVersionUID = 1L;

  CannotSend(String why, Throwable cause) {
    super(why, cause);
  }

  CannotSend(String why) {
    super(why);
  }
}
