package org.trivet.night;

import java.nio.file.Path;

/** An exception that no step foresaw, and the file that tells of it. */
record Fault(Throwable cause, Path log) {
  /** The kind of the innermost cause, which says more than what it is wrapped in. */
  String kind() {
    var root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
