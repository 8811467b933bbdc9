package org.trivet.quality;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Policy;
import org.trivet.contract.Reaction;
import org.trivet.contract.Reading;
import org.trivet.contract.TableContract;

/** Reads rows by a table's contract and tells every fault; what follows from a fault is the feed's policy. */
public final class RowCheck {
  private final Policy policy;
  private final Column[] columns;
  private final boolean[] needed;

  public RowCheck(FeedContract feed, TableContract table) {
    this.policy = feed.policy();
    this.columns = table.columns().toArray(Column[]::new);
    this.needed = new boolean[columns.length];
    for (var i = 0; i < columns.length; i++) {
      needed[i] = table.key().contains(columns[i].name()) && !columns[i].isOptional();
    }
  }

  /**
   * Reads one row.
   *
   * @param written in the order of the contract's columns
   * @param ragged a fault of the row's own shape, found by its reader
   */
  public CheckedRow check(long line, List<String> written, List<Finding> ragged) {
    var values = new @Nullable Object[columns.length];
    var findings = new ArrayList<>(ragged);
    for (var i = 0; i < columns.length; i++) {
      var reading = columns[i].read(written.get(i));
      values[i] = reading.value();
      if (reading.trouble() != null) {
        findings.add(trouble(i, reading));
      } else if (reading.value() == null && (needed[i] || columns[i].isRequired())) {
        addBlank(i, findings);
      }
    }
    return new CheckedRow(line, Arrays.asList(values), findings);
  }

  /** A value that is written and can't be read is one fault, not also a blank; in the key it costs the row. */
  private Finding trouble(int place, Reading reading) {
    var trouble = requireNonNull(reading.trouble());
    var reaction =
        trouble == Reading.Trouble.UNLISTED_CODE ? policy.unknownCode() : policy.badValue();
    var severity =
        needed[place] && reading.value() == null ? Finding.Severity.SET_ASIDE : severity(reaction);
    return new Finding(trouble.word(), columns[place].name(), severity);
  }

  /**
   * A row without its key can't be told from another, so it is set aside whatever the policy says. A part of the key that may be missing
   * altogether may be blank too: the region of a national row.
   */
  private void addBlank(int place, List<Finding> findings) {
    var severity = needed[place] ? Finding.Severity.SET_ASIDE : severity(policy.badValue());
    findings.add(new Finding(Finding.REQUIRED_BLANK, columns[place].name(), severity));
  }

  private static Finding.Severity severity(Reaction reaction) {
    return switch (reaction) {
      case WARN -> Finding.Severity.WARNING;
      case SET_ASIDE -> Finding.Severity.SET_ASIDE;
      case STOP -> Finding.Severity.STOPS_TABLE;
    };
  }
}
