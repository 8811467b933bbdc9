package org.trivet.night;

/** Where a step tells whoever is watching how far it is. */
public interface Progress {
  /** One sentence, without a personal value in it. */
  void say(String sentence);

  /** {@code done} of {@code total} pieces of {@code what}, such as 3 of 14 tables. */
  void at(long done, long total, String what);
}
