package org.trivet.publish.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.PublishRefusals;

/** The part of a publication's YAML that says how it is signed off and released; its figures are read by others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TermsText(@Nullable SignOffText signOff, @Nullable TimesText release) {

  @JsonIgnoreProperties
  record SignOffText(
      @Nullable Map<String, String> dataOwners,
      @Nullable String disclosureChecker,
      @Nullable List<String> executives,
      @Nullable String publisher,
      @Nullable String riskOwner) {}

  @JsonIgnoreProperties
  record TimesText(
      @Nullable String licence,
      @Nullable String at,
      @Nullable Integer clearDays,
      @Nullable Map<String, Integer> workingDaysBefore) {}

  Terms toTerms(Path file) {
    var problems = new ArrayList<String>();
    if (signOff == null || release == null) {
      throw PublishRefusals.problemsIn(
          file, List.of("it has no `sign-off` or no `release`: nobody could sign it off"));
    }
    var seats = seats(signOff, problems);
    var terms = new Terms(
        seats,
        written("sign-off.publisher", signOff.publisher(), problems),
        written("sign-off.risk-owner", signOff.riskOwner(), problems),
        times(release, problems));
    if (!problems.isEmpty()) {
      throw PublishRefusals.problemsIn(file, problems);
    }
    return terms;
  }

  private static List<Terms.Seat> seats(SignOffText text, List<String> problems) {
    var seats = new ArrayList<Terms.Seat>();
    new TreeMap<>(Optional.ofNullable(text.dataOwners()).orElse(Map.of()))
        .forEach((source, duty) ->
            seats.add(new Terms.Seat(Terms.Kind.DATA_OWNER, "data owner, " + source, duty)));
    if (seats.isEmpty()) {
      problems.add("`sign-off.data-owners` names no source");
    }
    seats.add(new Terms.Seat(
        Terms.Kind.DISCLOSURE_CHECKER,
        "disclosure checker",
        written("sign-off.disclosure-checker", text.disclosureChecker(), problems)));
    Optional.ofNullable(text.executives())
        .orElse(List.of())
        .forEach(
            duty -> seats.add(new Terms.Seat(Terms.Kind.EXECUTIVE, "executive, " + duty, duty)));
    return seats;
  }

  private static Terms.Times times(TimesText text, List<String> problems) {
    var clearDays = Optional.ofNullable(text.clearDays()).orElse(0);
    if (clearDays < 1 || clearDays > 60) {
      problems.add("`release.clear-days` should be a number from 1 to 60");
    }
    return new Terms.Times(
        time(text.at(), problems),
        clearDays,
        Optional.ofNullable(text.workingDaysBefore()).orElse(Map.of()),
        written("release.licence", text.licence(), problems));
  }

  private static LocalTime time(@Nullable String written, List<String> problems) {
    try {
      return LocalTime.parse(written("release.at", written, problems));
    } catch (DateTimeParseException wrong) {
      problems.add("`release.at` should be a time of day such as '09:30'");
      return LocalTime.MIDNIGHT;
    }
  }

  private static String written(String key, @Nullable String text, List<String> problems) {
    if (text == null || text.isBlank()) {
      problems.add("`%s` is missing".formatted(key));
      return "";
    }
    return text.strip();
  }
}
