package org.trivet.publish.readback;

/**
 * Something that a file says, and of what.
 *
 * @param where for the message
 * @param scope which figures may stand in it
 */
record Facet(String where, Scope scope, String text) {
  /** Which figures may stand somewhere: all, those of one measure, or one figure alone. */
  record Scope(String measure, String breakdown, String group, String period) {
    static final Scope ANY = new Scope("", "", "", "");

    static Scope measure(String id) {
      return new Scope(id, "", "", "");
    }
  }
}
