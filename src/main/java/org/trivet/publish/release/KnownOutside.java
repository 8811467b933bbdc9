package org.trivet.publish.release;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.YamlFile;

/**
 * Figures that anyone can read elsewhere, {@code warehouse/reference/known-outside.yaml}.
 *
 * @param hash of the file as it lies there
 */
record KnownOutside(Map<String, BigDecimal> cells, String hash) {
  KnownOutside {
    cells = Map.copyOf(cells);
  }

  /** Reads the file; a site without one knows of none. */
  static KnownOutside in(Path file) {
    return Files.isRegularFile(file)
        ? YamlFile.read(file, FileText.class).toKnown(file)
        : new KnownOutside(Map.of(), "");
  }

  record FileText(@Nullable Map<String, FigureText> cells) {
    KnownOutside toKnown(Path file) {
      var problems = new ArrayList<String>();
      var known = new LinkedHashMap<String, BigDecimal>();
      Optional.ofNullable(cells).orElse(Map.of()).forEach((id, figure) -> {
        if (figure.value() == null || figure.source() == null || figure.source().isBlank()) {
          problems.add("cells.'%s' should say value and source".formatted(id));
        } else {
          known.put(id, figure.value());
        }
      });
      if (!problems.isEmpty()) {
        throw PublishRefusals.problemsIn(file, List.copyOf(problems));
      }
      return new KnownOutside(known, Hashes.ofFile(file));
    }
  }

  record FigureText(@Nullable BigDecimal value, @Nullable String source) {}
}
