package org.trivet.landing;

/** The landing zone can't take another file: the disk is full, or may not be written. No file is at fault, so none is quarantined. */
final class CannotStore extends RuntimeException {
  CannotStore(String sentence) {
    super(sentence);
  }
}
