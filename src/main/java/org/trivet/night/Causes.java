package org.trivet.night;

import java.util.Optional;
import java.util.stream.Stream;

/** An exception and all that lies beneath it, outermost first. */
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  static Stream<Throwable> of(Throwable outermost) {
    return Stream.iterate(
            Optional.of(outermost), Optional::isPresent, layer -> layer.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .limit(DEEPEST);
  }
}
