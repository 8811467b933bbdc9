package org.trivet.serve.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Zone;
import org.trivet.contract.Sensitivity;
import org.trivet.contract.Word;

/** {@code warehouse/views/<zone>.yaml} as written; what is absent is null here and nowhere else. */
record ZoneText(
    @Nullable String zone,
    @Nullable String title,
    @Nullable String readme,
    @Nullable String people,
    @Nullable String lineage,
    @Nullable Map<String, String> columns,
    @Nullable List<String> leaveOut,
    @Nullable Map<String, String> exceptions) {
  static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  static String problemOf(JsonProcessingException wrong) {
    var line = wrong.getLocation() == null ? "" : "line " + wrong.getLocation().getLineNr() + ": ";
    return line + wrong.getOriginalMessage().lines().findFirst().orElse("");
  }

  /** The rules, and into {@code problems} whatever is wrong with them. */
  ZoneRules toRules(Zone expected, List<String> problems) {
    if (!expected.word().equals(zone)) {
      problems.add("zone must be '%s', as the file is named".formatted(expected.word()));
    }
    var showing = word("people", Showing.class, people, problems).orElse(Showing.NOBODY);
    if (showing == Showing.IDENTIFIED && expected != Zone.IDENTIFIED) {
      problems.add("people may be identified in the identified zone only");
    }
    return new ZoneRules(
        expected,
        told("title", title, problems),
        told("readme", readme, problems),
        showing,
        lineageOf(showing, problems),
        columnsOf(showing, problems),
        Optional.ofNullable(leaveOut).orElse(List.of()),
        exceptionsOf(problems));
  }

  private Treatment lineageOf(Showing showing, List<String> problems) {
    var written = word("lineage", Treatment.class, lineage, problems).orElse(Treatment.DROPPED);
    if (written != Treatment.DROPPED && showing != Showing.IDENTIFIED) {
      problems.add("lineage must be dropped: file and line lead back to the sender's rows");
    }
    return written;
  }

  private Map<Sensitivity, Treatment> columnsOf(Showing showing, List<String> problems) {
    var given = Optional.ofNullable(columns).orElse(Map.of());
    var treatments = new EnumMap<Sensitivity, Treatment>(Sensitivity.class);
    for (var sensitivity : Sensitivity.values()) {
      word(
              "columns." + sensitivity.word(),
              Treatment.class,
              given.get(sensitivity.word()),
              problems)
          .ifPresent(treatment -> treatments.put(sensitivity, treatment));
      var treatment = treatments.getOrDefault(sensitivity, Treatment.DROPPED);
      if (showing != Showing.NOBODY && !Floor.permitted(showing, sensitivity).contains(treatment)) {
        problems.add("columns.%s may not be '%s' in this zone"
            .formatted(sensitivity.word(), treatment.word()));
      }
    }
    given.keySet().stream()
        .filter(key -> Word.read(Sensitivity.class, key).isEmpty())
        .forEach(key -> problems.add("columns.%s is no class of column".formatted(key)));
    return treatments;
  }

  private Map<String, Treatment> exceptionsOf(List<String> problems) {
    var found = new HashMap<String, Treatment>();
    for (var entry : Optional.ofNullable(exceptions).orElse(Map.of()).entrySet()) {
      word("exceptions." + entry.getKey(), Treatment.class, entry.getValue(), problems)
          .ifPresent(treatment -> found.put(entry.getKey(), treatment));
    }
    return found;
  }

  private static String told(String key, @Nullable String written, List<String> problems) {
    if (written == null || written.isBlank()) {
      problems.add(key + " is missing");
      return "";
    }
    return written.strip();
  }

  private static <W extends Enum<W> & Word> Optional<W> word(
      String key, Class<W> words, @Nullable String written, List<String> problems) {
    var found = written == null ? Optional.<W>empty() : Word.read(words, written);
    if (found.isEmpty()) {
      problems.add("%s must be one of %s".formatted(key, new ArrayList<>(Word.all(words))));
    }
    return found;
  }
}
