package org.trivet.console.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.review.PairDecision.Sight;
import org.trivet.serve.review.ReviewList.Filter;

/** How someone goes through the pairs, as every address of the pages carries it along. */
public record Looking(Filter filter, Sight sight) {
  private static final String ON = "on";
  private static final String OFF = "off";

  /** What an address says, and what holds where it says nothing. */
  static Looking of(
      @Nullable String shown, @Nullable String assignee, @Nullable String blind, Sight standard) {
    var states = Arrays.stream(Filter.Shown.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(shown))
        .findFirst();
    var sight = OFF.equals(blind) ? Sight.OPEN : ON.equals(blind) ? Sight.BLIND : standard;
    return new Looking(
        new Filter(
            states.orElse(Filter.Shown.OPEN),
            Optional.ofNullable(assignee).filter(user -> !user.isBlank())),
        sight);
  }

  public String shown() {
    return filter.shown().name().toLowerCase(Locale.ROOT);
  }

  public String assignee() {
    return filter.assignee().orElse("");
  }

  public String blind() {
    return sight == Sight.BLIND ? ON : OFF;
  }

  /** The list. */
  public String list() {
    return "/review?" + query();
  }

  /** One pair. */
  public String pair(String reference) {
    return "/review/" + reference + "?" + query();
  }

  /** The same way with open eyes. */
  public Looking open() {
    return new Looking(filter, Sight.OPEN);
  }

  /** The same address, which also tells of a decision just made. */
  static String telling(String address, String reference) {
    return address + "&done=" + reference;
  }

  private String query() {
    return "show=%s&assignee=%s&blind=%s"
        .formatted(shown(), URLEncoder.encode(assignee(), UTF_8), blind());
  }
}
