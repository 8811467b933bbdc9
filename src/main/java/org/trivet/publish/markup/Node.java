package org.trivet.publish.markup;

/** Something that stands in a page. */
public interface Node {
  /** Writes it, escaped where it must be. */
  void write(StringBuilder out);
}
