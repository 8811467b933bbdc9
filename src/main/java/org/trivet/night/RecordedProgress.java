package org.trivet.night;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was said, in order. */
public final class RecordedProgress implements Progress {
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public void at(long done, long total, String what) {
    said.add("%d of %d %s".formatted(done, total, what));
  }

  public List<String> said() {
    return List.copyOf(said);
  }
}
