package org.trivet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contract of one table of a feed.
 *
 * @param table the name it has in every zone
 * @param fileHint a glob that file names usually match; the header decides, never the name
 * @param rows of XML, the path to the element that is one row: from the repeating element's path on, such as
 *     {@code Children/Child/CINdetails}, or from the root's children where the row stands around them, such as {@code Header}
 * @param cadence where this table keeps to another rhythm than its feed, such as one that comes in some terms only
 * @param key the columns that name a row
 * @param personKey the columns that name the same person's record from file to file; the key itself where that
 *     persists
 * @param personKeyWhenShared columns added to the person key where a part of it is blank or two different people hold it
 * @param belongsTo the person list its rows hang on; empty for a person list itself and for tables about no person
 */
public record TableContract(
    String table,
    String title,
    String fileHint,
    Optional<String> rows,
    Load load,
    Optional<PeriodSource> period,
    Optional<DeltaRules> delta,
    Optional<Cadence> cadence,
    List<String> key,
    List<String> personKey,
    List<String> personKeyWhenShared,
    Role role,
    Optional<BelongsTo> belongsTo,
    Optional<MeansBy> meansBy,
    List<Column> columns,
    List<Difference> differences) {
  public TableContract {
    key = List.copyOf(key);
    personKey = List.copyOf(personKey);
    personKeyWhenShared = List.copyOf(personKeyWhenShared);
    columns = List.copyOf(columns);
    differences = List.copyOf(differences);
  }

  /** Whether the rows are people. */
  public enum Role implements Word {
    PERSON_LIST,
    FACTS
  }

  /**
   * Where the content says which period it is for.
   *
   * @param table the sibling table that says it; empty when the table's own columns do
   * @param columns whose values, joined by a hyphen, are the period
   * @param hint a pattern over the file's name with groups, used only where the content is silent, and then said aloud
   */
  public record PeriodSource(Optional<String> table, List<String> columns, Optional<String> hint) {
    public PeriodSource {
      columns = List.copyOf(columns);
    }
  }

  /** How rows of a delta supersede each other: by the order of one column, and which value deletes. */
  public record DeltaRules(
      String supersedes, Optional<String> deleteColumn, Optional<String> deleteValue) {}

  /** The person list that rows hang on, and the columns here that hold its key. */
  public record BelongsTo(String table, List<String> by) {
    public BelongsTo {
      by = List.copyOf(by);
    }
  }

  /** For type-and-value rows: the type column, the value column, and what each type means. */
  public record MeansBy(String typeColumn, String valueColumn, Map<String, Meaning> meanings) {
    public MeansBy {
      meanings = Map.copyOf(meanings);
    }
  }

  public boolean isPersonList() {
    return role == Role.PERSON_LIST;
  }

  /** The column of that canonical name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The columns that mean this, in the contract's order. */
  public List<Column> columns(Meaning meaning) {
    return columns.stream()
        .filter(column -> column.means().filter(meaning::equals).isPresent())
        .toList();
  }

  /** This contract as it stood for a period, with the yearly differences that applied then. */
  public TableContract inForceFor(String period) {
    var changed = columns;
    for (var difference : differences) {
      if (difference.appliesTo(period)) {
        changed = difference.applyTo(changed);
      }
    }
    return withColumns(changed);
  }

  /** The same contract over other columns, such as those that an agreement allows. */
  public TableContract withColumns(List<Column> others) {
    return new TableContract(
        table,
        title,
        fileHint,
        rows,
        load,
        period,
        delta,
        cadence,
        key,
        personKey,
        personKeyWhenShared,
        role,
        belongsTo,
        meansBy,
        others,
        differences);
  }
}
