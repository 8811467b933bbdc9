package org.trivet.night;

/** Tells no one. */
public record SilentProgress() implements Progress {
  @Override
  public void say(String sentence) {}

  @Override
  public void at(long done, long total, String what) {}
}
