package org.trivet.delivery;

/** The way to a recipient failed each time it was tried. */
final class CouldNotDeliver extends Exception {
  CouldNotDeliver(String why, Throwable cause) {
    super(why, cause);
  }
}
