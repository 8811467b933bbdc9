package org.trivet.synthetic.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of one origin, commonest first, with nicknames and other spellings. */
final class NameTable {
  private static final double EVENNESS = 8.0;

  private final Map<String, List<String>> sections;
  private final Map<String, double[]> weights = new HashMap<>();
  private final Map<String, List<String>> nicknames;
  private final Map<String, List<String>> variants;

  private NameTable(Map<String, List<String>> sections) {
    this.sections = sections;
    this.nicknames = alternatives(sections.getOrDefault("nicknames", List.of()));
    this.variants = alternatives(sections.getOrDefault("variants", List.of()));
    sections.forEach((section, names) -> weights.put(section, cumulative(names.size())));
  }

  static NameTable load(String origin) {
    var resource = "/org/trivet/synthetic/names/" + origin + ".txt";
    try (var text = NameTable.class.getResourceAsStream(resource)) {
      return new NameTable(read(Optional.ofNullable(text)
          .orElseThrow(() -> new IllegalStateException("No names for origin " + origin))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** A name of a section, the first about thirty times as likely as the hundredth (Zipf–Mandelbrot). */
  String draw(String section, Dice dice) {
    var steps = weights.getOrDefault(section, new double[0]);
    var at = Arrays.binarySearch(steps, dice.unit() * steps[steps.length - 1]);
    return sections
        .getOrDefault(section, List.of())
        .get(Math.min(at < 0 ? -at - 1 : at, steps.length - 1));
  }

  List<String> nicknamesOf(String forename) {
    return nicknames.getOrDefault(forename, List.of());
  }

  List<String> variantsOf(String name) {
    return variants.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> read(InputStream text) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (var line :
        new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("[")) {
        names = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), names);
      } else {
        for (var name : line.strip().split(" +", -1)) {
          names.add(name.replace('_', ' '));
        }
      }
    }
    return sections;
  }

  private static Map<String, List<String>> alternatives(List<String> entries) {
    Map<String, List<String>> found = new HashMap<>();
    for (var entry : entries) {
      var split = entry.indexOf('=');
      if (split > 0) {
        found.put(entry.substring(0, split), List.of(entry.substring(split + 1).split(",", -1)));
      }
    }
    return found;
  }

  private static double[] cumulative(int count) {
    var steps = new double[count];
    var sum = 0.0;
    for (var rank = 0; rank < count; rank++) {
      sum += 1 / (rank + EVENNESS);
      steps[rank] = sum;
    }
    return steps;
  }
}
