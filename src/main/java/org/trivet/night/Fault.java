package org.trivet.night;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Whether somewhere beneath it a disk ran full. */
  boolean isDiskFull() {
    return Stream.iterate(
            Optional.of(cause), Optional::isPresent, layer -> layer.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .map(layer -> String.valueOf(layer.getMessage()))
        .anyMatch(message ->
            message.contains("No space left on device") || message.contains("Disk quota exceeded"));
  }
}
