package org.trivet.serve.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.trivet.access.Zone;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the SQL door says no. */
final class SqlRefusals {
  private SqlRefusals() {}

  static Refusal noRelease() {
    return new Refusal(
        "Cannot answer: there is no release yet. Load a night first: ./trivet night run");
  }

  static Refusal noSuchZone(Zone zone, NightId night, Path file) {
    return new Refusal(
        "Cannot open the %s zone: the release of %s has no such file (%s). The identified zone is made only where conf switches it on."
            .formatted(zone.word(), night, file));
  }

  static Refusal zoneOfAnother(Zone zone, NightId night, Path file) {
    return new Refusal(
        "Cannot open the %s zone of %s: this account may not look into %s. The identified zone belongs to the account that runs the nights; ask from there. Nothing was answered."
            .formatted(zone.word(), night, file.resolveSibling("")));
  }

  static Refusal nothingAsked() {
    return new Refusal("Cannot answer: the statement is empty. Give one SELECT.");
  }

  static Refusal severalStatements(int count) {
    return new Refusal(
        "Cannot answer %d statements at once; none was run. Give one SELECT.".formatted(count));
  }

  static Refusal notASelect() {
    return new Refusal(
        "Cannot run this: releases are read-only, and only SELECT, WITH … SELECT, FROM, VALUES, DESCRIBE, SUMMARIZE and SHOW TABLES are answered. Nothing was run.");
  }

  static Refusal asksForParameter() {
    return new Refusal(
        "Cannot answer: the statement has a parameter (? or $1) and no value for it. Write the value into the statement.");
  }

  static Refusal unreadable(String message, String place) {
    return new Refusal(
        "Cannot read the statement: %s%s. Nothing was run.".formatted(message, place));
  }

  static Refusal unknownName(String kind, String name, List<String> nearest) {
    return new Refusal("Cannot find %s '%s'. Nothing was answered. %s"
        .formatted(
            kind,
            name,
            nearest.isEmpty()
                ? "SHOW TABLES and SELECT * FROM dictionary say what there is."
                : "Did you mean " + String.join(", ", nearest)
                    + "? SELECT * FROM dictionary says what there is."));
  }

  static Refusal locked(String message) {
    return new Refusal(
        "Cannot do that from here: a release reads no other file and its settings are fixed (%s). Nothing was run."
            .formatted(message));
  }

  static Refusal failed(String message, String place) {
    return new Refusal("Cannot answer: %s%s.".formatted(message, place));
  }

  static Refusal tookTooLong(Duration limit) {
    return new Refusal(
        "Stopped after %d s, the time limit of this door. Ask for less: one table, one period, or a LIMIT."
            .formatted(limit.toSeconds()));
  }

  static Refusal unknownNight(NightId asked, List<String> known) {
    return new Refusal(
        "Cannot answer as of %s: no night of that name is in the current release. It can answer for: %s."
            .formatted(asked, String.join(", ", known)));
  }

  static Refusal noPast(Zone zone) {
    return new Refusal(
        "Cannot answer for an earlier night in the %s zone: it holds no figures or people. Leave --as-of out."
            .formatted(zone.word()));
  }
}
