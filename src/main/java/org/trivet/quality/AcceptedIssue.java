package org.trivet.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fault that a named person has accepted for a time: it is still counted, and shown apart. It lapses on its date and comes back when the
 * faults grow.
 *
 * @param id the number of the decision
 * @param column empty for every column of the table
 * @param terms why, until when and how far
 * @param by who accepted it
 */
public record AcceptedIssue(
    long id,
    String sender,
    String table,
    String rule,
    Optional<String> column,
    Terms terms,
    By by) {

  /**
   * What was accepted.
   *
   * @param until the last day on which it holds
   * @param countThen how many faults there were
   * @param mayGrowPercent how much the count may grow over that before it comes back
   */
  public record Terms(String because, LocalDate until, long countThen, int mayGrowPercent) {
    /** The largest count that is still accepted. */
    public long most() {
      return countThen + countThen * mayGrowPercent / 100;
    }
  }

  /** Who, and on which day. */
  public record By(String name, LocalDate on) {}

  /** How an acceptance stands. */
  public enum Standing {
    HOLDS,
    /** Its last day is over. */
    LAPSED,
    /** There are more faults than were accepted. */
    OUTGROWN
  }

  public boolean covers(FoundKind kind) {
    return kind.table().equals(table)
        && kind.rule().equals(rule)
        && column.map(kind.column()::equals).orElse(true);
  }

  /** How many faults it covers now. */
  public long countIn(List<FoundKind> kinds) {
    return kinds.stream().filter(this::covers).mapToLong(FoundKind::now).sum();
  }

  public Standing standing(LocalDate today, long now) {
    if (today.isAfter(terms.until())) {
      return Standing.LAPSED;
    }
    return now > terms.most() ? Standing.OUTGROWN : Standing.HOLDS;
  }

  /** What it is about, in a few words. */
  public String about() {
    return "%s in %s%s of %s"
        .formatted(rule, table, column.map(name -> "." + name).orElse(""), sender);
  }

  /** How it stands, in a sentence. */
  public String sentence(LocalDate today, long now) {
    return switch (standing(today, now)) {
      case HOLDS ->
        "accepted until %s by %s (%d): %s".formatted(terms.until(), by.name(), id, terms.because());
      case LAPSED ->
        "ACCEPTANCE %d LAPSED on %s. It was accepted by %s: %s"
            .formatted(id, terms.until(), by.name(), terms.because());
      case OUTGROWN ->
        "ACCEPTANCE %d OUTGROWN: %,d now, %,d when %s accepted it on %s, at most %,d were to be borne"
            .formatted(id, now, terms.countThen(), by.name(), by.on(), terms.most());
    };
  }
}
