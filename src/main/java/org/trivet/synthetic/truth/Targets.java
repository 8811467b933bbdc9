package org.trivet.synthetic.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivet.vocabulary.Refusal;

/** Reads the dated table of targets, one in braces a line. */
public final class Targets {
  private static final Pattern LINE = Pattern.compile(
      "\\s*- \\{figure: (\\w+), target: ([\\d.]+), tolerance: ([\\d.]+), confidence: ([RK]), source: (.+)}\\s*");

  private Targets() {}

  /**
   * The targets of {@code warehouse/reference/synthetic-targets.yaml}.
   *
   * @throws Refusal if the file cannot be read or a line is not a target
   */
  public static List<Target> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.strip().startsWith("- "))
          .map(line -> target(line, file))
          .toList();
    } catch (IOException unreadable) {
      throw new Refusal(
          "Cannot read the targets in %s. Nothing was compared.".formatted(file), unreadable);
    }
  }

  private static Target target(String line, Path file) {
    var matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new Refusal(("Cannot read a target in %s: '%s'. Nothing was compared. Write it as"
              + " - {figure: NAME, target: 1.0, tolerance: 0.1, confidence: R, source: TEXT}")
          .formatted(file, line.strip()));
    }
    return target(matcher);
  }

  private static Target target(Matcher matcher) {
    return new Target(
        matcher.group(1),
        Double.parseDouble(matcher.group(2)),
        Double.parseDouble(matcher.group(3)),
        matcher.group(4),
        matcher.group(5));
  }
}
