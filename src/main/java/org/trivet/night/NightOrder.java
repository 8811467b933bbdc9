package org.trivet.night;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.trivet.vocabulary.NightId;

/** The steps of the night and their order, as {@code jobs/night.yaml} lists them. */
public record NightOrder(List<Entry> steps) {
  private static final YAMLMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .build();

  /** One line of the file. */
  public record Entry(String name, String purpose) {}

  public NightOrder {
    steps = List.copyOf(steps);
  }

  /** Reads the file, or refuses with what is wrong in it. */
  public static NightOrder read(Path file) {
    try {
      return YAML.readValue(Files.readString(file), NightOrder.class).checked(file);
    } catch (JacksonException misspelt) {
      throw NightRefusals.unreadableOrder(file, misspelt.getOriginalMessage());
    } catch (IOException unreadable) {
      throw NightRefusals.unreadableOrder(file, unreadable.toString());
    }
  }

  /** The steps put in this order, each under the purpose that the file gives it; the file must name them all, and no other. */
  public List<Step> arrange(Collection<? extends Step> known) {
    var names = steps.stream().map(Entry::name).toList();
    var unlisted =
        known.stream().map(Step::name).filter(name -> !names.contains(name)).toList();
    if (!unlisted.isEmpty()) {
      throw NightRefusals.unlistedSteps(unlisted);
    }
    return steps.stream().map(entry -> named(entry, known)).toList();
  }

  private static Step named(Entry entry, Collection<? extends Step> known) {
    return known.stream()
        .filter(step -> step.name().equals(entry.name()))
        .findFirst()
        .<Step>map(step -> new StepOnPurpose(step, entry.purpose()))
        .orElseThrow(() -> NightRefusals.unknownStep(
            entry.name(), known.stream().map(Step::name).toList()));
  }

  private NightOrder checked(Path file) {
    if (steps.isEmpty()) {
      throw NightRefusals.unreadableOrder(file, "it lists no step");
    }
    if (steps.stream()
        .flatMap(entry -> Stream.of(entry.name(), entry.purpose()))
        .anyMatch(Objects::isNull)) {
      throw NightRefusals.unreadableOrder(file, "a step lacks its name or its purpose");
    }
    var seen = new HashSet<String>();
    steps.stream().map(Entry::name).filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
      throw NightRefusals.unreadableOrder(file, "it lists '%s' twice".formatted(twice));
    });
    return this;
  }

  private record StepOnPurpose(Step step, String purpose) implements Step {
    @Override
    public String name() {
      return step.name();
    }

    @Override
    public StepReport run(NightContext night) {
      return step.run(night);
    }

    @Override
    public List<Path> outputs(NightId night) {
      return step.outputs(night);
    }
  }
}
