package org.trivet.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivet.vocabulary.NightId;

/**
 * Keeps the stack traces of faults under {@code logs/} of the home, one file a night.
 *
 * <p>An engine's message may quote the value that it stumbled on, so whatever stands in quotation marks and every long number is blanked.
 */
record FaultLog(Path home) {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\n]*'|\"[^\"\\n]*\"|(?<![\\w.])\\d{4,}(?![\\w.])");

  Fault keep(NightId night, String step, Throwable cause) {
    var file = home.resolve("logs").resolve(night + ".log");
    var text = "%s, step %s%n%s%n".formatted(night, step, traceOf(cause));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException cannotKeep) {
      LOG.error(
          "Cannot keep the details of a fault in {} ({}); they are: {}",
          file,
          cannotKeep.toString(),
          text);
    }
    return new Fault(cause, file);
  }

  static String withoutValues(String text) {
    return QUOTED.matcher(text).replaceAll("…");
  }

  private static String traceOf(Throwable cause) {
    return Causes.of(cause).map(FaultLog::layer).collect(Collectors.joining("caused by "));
  }

  private static String layer(Throwable layer) {
    var frames = Stream.of(layer.getStackTrace())
        .map(frame -> "    at %s%n".formatted(frame))
        .collect(Collectors.joining());
    return "%s: %s%n%s"
        .formatted(
            layer.getClass().getName(), withoutValues(String.valueOf(layer.getMessage())), frames);
  }
}
