package org.trivet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.publish.release.CountBack;
import org.trivet.publish.release.Days;
import org.trivet.publish.release.Event;
import org.trivet.publish.release.MeetingCalendar;
import org.trivet.publish.release.ReleaseDiff;
import org.trivet.publish.release.ReleaseState;
import org.trivet.publish.release.Timing;

/** How releases are told at the command line: to people, or to programs. */
final class PublishText {
  private static final int MOST_LINES = 40;
  private static final ObjectMapper JSON = JsonMapper.builder()
      .addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .build();

  private PublishText() {}

  static void say(Printing format, ReleaseDiff diff) {
    if (format == Printing.JSON) {
      json(diff);
    } else {
      text(diff);
    }
  }

  static void say(Printing format, ReleaseState state, List<Event> events, ReleaseDiff diff) {
    if (format == Printing.JSON) {
      var all = new LinkedHashMap<String, Object>();
      all.put("draft", state.id().subject());
      all.put("stands", state.stands());
      all.put("awaited", state.awaited());
      all.put("weak", state.found().weak());
      all.put("already_given_away", state.found().alreadyGivenAway());
      state.time().ifPresent(time -> all.put("not_before", time.at()));
      state.release().ifPresent(release -> all.put("release", release));
      all.put("events", events.stream().map(PublishText::line).toList());
      all.put("diff", diff);
      json(all);
      return;
    }
    System.out.printf("%s: %s%n", state.id(), state.stands());
    state.release().ifPresent(release -> System.out.printf("  as %s%n", release));
    state.time().ifPresent(time -> System.out.printf("  not before %s%n", Days.words(time.at())));
    state.awaited().forEach(seat -> System.out.printf("  waits for %s%n", seat));
    said("weak", state.found().weak());
    said("known already from a withdrawn release", state.found().alreadyGivenAway());
    events.forEach(event -> System.out.printf(
        "  %s  %-14s %s%n",
        ZonedDateTime.ofInstant(event.at(), MeetingCalendar.ENGLAND)
            .toLocalDateTime()
            .withNano(0),
        event.step().word(),
        event.by().name().equals("*") ? event.by().user() : event.by().name()));
    text(diff);
  }

  private static void said(String title, List<String> cells) {
    cells.stream().limit(MOST_LINES).forEach(cell -> System.out.printf("  %s: %s%n", title, cell));
    if (cells.size() > MOST_LINES) {
      System.out.printf("  and %,d more: --format json shows all%n", cells.size() - MOST_LINES);
    }
  }

  static void say(Printing format, Timing.Time time, List<CountBack.Line> lines) {
    if (format == Printing.JSON) {
      json(Map.of("not_before", time.at(), "steps", lines));
      return;
    }
    System.out.printf("To be released on %s%n", Days.words(time.at()));
    lines.forEach(line -> {
      System.out.printf("  by %s  %-8s %s%n", line.by(), line.step(), line.state());
      line.awaited().forEach(who -> System.out.printf("       waits for %s%n", who));
    });
  }

  private static Map<String, Object> line(Event event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", event.at());
    line.put("step", event.step().word());
    line.put("by", event.by().user());
    line.put("about", event.body());
    return line;
  }

  private static void text(ReleaseDiff diff) {
    if (diff.since().isEmpty()) {
      System.out.println("Nothing of this publication is out to be held against.");
      return;
    }
    System.out.printf("Held against %s:%n", diff.since());
    part("Figures", diff.numbers());
    part("Definitions", diff.definitions());
    part("Match quality", diff.quality());
  }

  private static void part(String title, List<ReleaseDiff.Change> changes) {
    System.out.printf("%s: %s%n", title, changes.isEmpty() ? "no change" : changes.size());
    changes.stream()
        .limit(MOST_LINES)
        .forEach(change -> System.out.printf(
            "  %s: %s to %s%n", change.what(), told(change.before()), told(change.now())));
    if (changes.size() > MOST_LINES) {
      System.out.printf("  and %,d more: --format json shows all%n", changes.size() - MOST_LINES);
    }
  }

  private static String told(String figure) {
    return switch (figure) {
      case "" -> "nothing";
      case "c" -> "[c]";
      default -> figure;
    };
  }

  private static void json(Object content) {
    try {
      System.out.println(JSON.writeValueAsString(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
