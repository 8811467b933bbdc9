package org.trivet.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A publication's YAML as written; absent keys are null here and nowhere else. How it is signed off and released is read from the same file
 * by those who do that.
 */
@JsonIgnoreProperties({"sign-off", "release"})
record PublicationText(
    @Nullable String publication,
    @Nullable String title,
    @Nullable String audience,
    @Nullable String contact,
    @Nullable Integer trend,
    @Nullable Integer sinceMonths,
    @Nullable List<String> gaps,
    @Nullable List<ThemeText> themes,
    @Nullable Map<String, String> wording) {
  private static final int MOST_PERIODS = 5;

  record ThemeText(
      @Nullable String title,
      @Nullable String about,
      @Nullable List<NamedText> measures) {}

  record NamedText(
      @Nullable String id,
      @Nullable String name,
      @Nullable Double target,
      @Nullable String owner,
      @Nullable String note) {
    Publication.Aim aim() {
      return new Publication.Aim(
          target == null ? OptionalDouble.empty() : OptionalDouble.of(target),
          Optional.ofNullable(owner).orElse("").strip(),
          Optional.ofNullable(note).orElse("").strip());
    }
  }

  /** The publication, or one refusal with every problem of the file. */
  Publication toPublication(Path file) {
    var problems = new ArrayList<String>();
    var made = new Publication(
        text("publication", publication, problems),
        new Publication.Head(
            text("title", title, problems),
            text("audience", audience, problems),
            text("contact", contact, problems)),
        between("trend", trend, MOST_PERIODS, problems),
        between("since-months", sinceMonths, 24, problems),
        Optional.ofNullable(gaps).orElse(List.of()),
        Optional.ofNullable(themes).orElse(List.of()).stream()
            .map(theme -> theme(theme, problems))
            .toList(),
        new Publication.Wording(sentences(problems)));
    if (!file.getFileName().toString().equals(made.id() + ".yaml")) {
      problems.add("`publication` is '%s', but the file is named %s"
          .formatted(made.id(), file.getFileName()));
    }
    var seen = new HashSet<String>();
    made.measures().stream()
        .filter(measure -> !seen.add(measure.id()))
        .forEach(measure -> problems.add("measure %s is named twice".formatted(measure.id())));
    if (made.measures().isEmpty()) {
      problems.add("it names no measure");
    }
    if (!problems.isEmpty()) {
      throw PublishRefusals.problemsIn(file, problems);
    }
    return made;
  }

  private Map<Publication.Case, String> sentences(List<String> problems) {
    var sentences = new EnumMap<Publication.Case, String>(Publication.Case.class);
    var written = Optional.ofNullable(wording).orElse(Map.of());
    for (var finding : Publication.Case.values()) {
      sentences.put(
          finding, text("wording." + finding.word(), written.get(finding.word()), problems));
    }
    return sentences;
  }

  private static Publication.Theme theme(ThemeText theme, List<String> problems) {
    return new Publication.Theme(
        text("themes.title", theme.title(), problems),
        text("themes.about", theme.about(), problems),
        Optional.ofNullable(theme.measures()).orElse(List.of()).stream()
            .map(measure -> new Publication.Named(
                text("measures.id", measure.id(), problems),
                text("measures.name", measure.name(), problems),
                measure.aim()))
            .toList());
  }

  private static String text(String key, @Nullable String written, List<String> problems) {
    if (written == null || written.isBlank()) {
      problems.add("`%s` is missing".formatted(key));
      return "";
    }
    return written.strip();
  }

  private static int between(
      String key, @Nullable Integer written, int most, List<String> problems) {
    if (written == null || written < 1 || written > most) {
      problems.add("`%s` should be a number from 1 to %d".formatted(key, most));
      return 1;
    }
    return written;
  }
}
