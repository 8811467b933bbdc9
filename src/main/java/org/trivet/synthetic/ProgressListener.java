package org.trivet.synthetic;

/** Told how far the making of an authority has come. */
@FunctionalInterface
public interface ProgressListener {
  void made(int people, int ofPeople);

  /** Listens and does nothing. */
  static ProgressListener silent() {
    return (people, ofPeople) -> {};
  }
}
