package org.trivet.night;

import java.nio.file.Path;

/** An exception that no step foresaw, and the file that tells of it. */
record Fault(Throwable cause, Path log) {
  /** The kind of the innermost cause, which says more than what it is wrapped in. */
  String kind() {
    return Causes.of(cause)
        .reduce((outer, inner) -> inner)
        .map(innermost -> innermost.getClass().getSimpleName())
        .orElseThrow();
  }

  /** Whether somewhere beneath it a disk ran full. */
  boolean isDiskFull() {
    return Causes.of(cause)
        .map(layer -> String.valueOf(layer.getMessage()))
        .anyMatch(message ->
            message.contains("No space left on device") || message.contains("Disk quota exceeded"));
  }
}
