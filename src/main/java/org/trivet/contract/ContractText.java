package org.trivet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The YAML of contracts, code lists and agreements: an unknown or repeated key is a problem, with its line. */
final class ContractText {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
      .addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
      .build();

  private ContractText() {}

  static <T> Optional<T> read(Path file, Class<T> shape, Problems problems) {
    try {
      return Optional.of(YAML.readValue(file.toFile(), shape));
    } catch (JsonProcessingException wrong) {
      problems
          .in(file)
          .add(placeOf(wrong) + wrong.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException unreadable) {
      problems.in(file).add("cannot be read (" + unreadable.getMessage() + ")");
    }
    return Optional.empty();
  }

  private static String placeOf(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? "" : "line " + wrong.getLocation().getLineNr() + ": ";
  }

  /** One agreement of {@code conf/agreements.yaml}. */
  record AgreementText(
      String agreement,
      List<String> parties,
      LocalDate expires,
      Map<String, List<String>> columns) {
    Agreements.Agreement toAgreement() {
      return new Agreements.Agreement(agreement, parties, expires, columns);
    }
  }

  /** A file of {@code warehouse/reference/code-lists}. */
  record CodeListText(
      String name,
      String title,
      String source,
      String confidence,
      LinkedHashMap<String, String> codes) {
    CodeList toCodeList() {
      return new CodeList(name, title, source, confidence, codes);
    }
  }
}
