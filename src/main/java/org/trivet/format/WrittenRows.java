package org.trivet.format;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of one open file, read once, in order. {@link BrokenFile} is thrown where the file can't be read on. */
public interface WrittenRows extends Closeable, Iterator<WrittenRow> {
  /** How many blank rows were passed over so far. */
  long blankRows();
}
