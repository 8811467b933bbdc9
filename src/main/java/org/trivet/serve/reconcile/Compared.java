package org.trivet.serve.reconcile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a return with a live extract, for one period: a row of the view {@code reconciliation}.
 *
 * @param state {@code compared}, or why it was not
 * @param period of the return; empty where nothing was compared
 */
public record Compared(
    String id,
    String title,
    Feeds feeds,
    String state,
    Optional<String> period,
    Counts counts,
    Words words) {
  /** What is asked of a release, in the order that {@link #of} reads. */
  public static final String QUESTION =
      "SELECT reconciliation, title, returned_in, live_feed, state, period, same, differing, only_in_return, only_in_live, compares, may_differ, what_to_do FROM reconciliation ORDER BY returned_in, reconciliation, period";

  private static final String DONE = "compared";

  /** Where the two sides come from. */
  public record Feeds(String returned, String live) {}

  /** Cases by how they stand. */
  public record Counts(long same, long differing, long onlyInReturn, long onlyInLive) {
    public long all() {
      return same + differing + onlyInReturn + onlyInLive;
    }

    /** The share that agrees, of 1; none of nothing. */
    public Optional<Double> share() {
      return all() == 0 ? Optional.empty() : Optional.of((double) same / all());
    }
  }

  /** What a person should know. */
  public record Words(String compares, String mayDiffer, String whatToDo) {}

  /** A row of {@link #QUESTION}'s answer. */
  public static Compared of(List<@Nullable String> row) {
    return new Compared(
        text(row, 0),
        text(row, 1),
        new Feeds(text(row, 2), text(row, 3)),
        text(row, 4),
        Optional.ofNullable(row.get(5)),
        new Counts(number(row, 6), number(row, 7), number(row, 8), number(row, 9)),
        new Words(text(row, 10), text(row, 11), text(row, 12)));
  }

  public boolean isCompared() {
    return state.equals(DONE);
  }

  /** How it stands, in one sentence. */
  public String sentence() {
    return switch (state) {
      case DONE ->
        counts.all() == 0
            ? "Neither side has a case."
            : "Of %,d cases %,d agree (%s); %,d differ, %,d are only in the return, %,d only in the live extract."
                .formatted(
                    counts.all(),
                    counts.same(),
                    percent(),
                    counts.differing(),
                    counts.onlyInReturn(),
                    counts.onlyInLive());
      case "no return" -> "Not compared: nothing of %s has come yet.".formatted(feeds.returned());
      case "no live extract" -> "Not compared: nothing of %s has come yet.".formatted(feeds.live());
      default -> "Not compared: %s.".formatted(state);
    };
  }

  String percent() {
    return counts
        .share()
        .map(share -> "%.1f %%".formatted(Math.floor(1000 * share) / 10))
        .orElse("–");
  }

  private static String text(List<@Nullable String> row, int place) {
    return Optional.ofNullable(row.get(place)).orElse("");
  }

  private static long number(List<@Nullable String> row, int place) {
    return Long.parseLong(Optional.ofNullable(row.get(place)).orElse("0"));
  }
}
