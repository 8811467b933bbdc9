package org.trivet.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivet.ledger.NightStatus;
import org.trivet.ledger.StepStatus;
import org.trivet.night.NightHistory;
import org.trivet.night.NightOutcome;
import org.trivet.night.StepOutcome;

/** How long each step took against the median of the last fourteen done nights before it. */
record StepLines(NightHistory history) {
  private static final int NIGHTS = 14;
  private static final double MUCH = 1.5;
  private static final Duration TOO_SHORT_TO_COMPARE = Duration.ofSeconds(2);

  List<StepLine> of(NightOutcome night) {
    var usual = usual(night);
    var longest = night.steps().stream()
        .flatMap(step -> java.util.stream.Stream.concat(
            java.util.stream.Stream.of(step.took()),
            Optional.ofNullable(usual.get(step.step())).stream()))
        .mapToLong(Duration::toMillis)
        .max()
        .orElse(0);
    return night.steps().stream()
        .map(step -> line(step, Optional.ofNullable(usual.get(step.step())), Math.max(longest, 1)))
        .toList();
  }

  private static StepLine line(StepOutcome step, Optional<Duration> usual, long longest) {
    var done = step.status() == StepStatus.DONE;
    return new StepLine(
        step.step(),
        step.status().name().toLowerCase(java.util.Locale.ROOT),
        done ? Words.of(step.took()) : step.status() == StepStatus.FAILED ? "failed" : "not done",
        done ? usual.map(median -> against(step.took(), median)).orElse("no earlier night") : "",
        done ? share(step.took(), longest) : 0,
        usual.map(median -> share(median, longest)).orElse(0));
  }

  private static String against(Duration took, Duration usual) {
    var ratio = (double) took.toMillis() / Math.max(usual.toMillis(), 1);
    var small = took.minus(usual).abs().compareTo(TOO_SHORT_TO_COMPARE) < 0;
    var words = small || (ratio < MUCH && ratio > 1 / MUCH)
        ? "about as usual"
        : ratio >= 1
            ? "%.1f times as long as usual".formatted(ratio)
            : "%.1f times as fast as usual".formatted(1 / ratio);
    return "%s (%s)".formatted(words, Words.of(usual));
  }

  private static int share(Duration took, long longest) {
    return Math.toIntExact(Math.round(100.0 * took.toMillis() / longest));
  }

  private Map<String, Duration> usual(NightOutcome night) {
    return history.list().stream()
        .filter(other -> other.record().status() == NightStatus.FINISHED)
        .filter(other -> other.night().compareTo(night.night()) < 0)
        .limit(NIGHTS)
        .flatMap(other -> other.steps().stream())
        .collect(Collectors.groupingBy(
            StepOutcome::step,
            Collectors.collectingAndThen(
                Collectors.mapping(StepOutcome::took, Collectors.toList()), StepLines::median)));
  }

  static Duration median(List<Duration> durations) {
    var sorted = durations.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }
}
