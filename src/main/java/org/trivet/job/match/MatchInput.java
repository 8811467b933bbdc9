package org.trivet.job.match;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.contract.TableContract;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Pin;

/**
 * What matching is given.
 *
 * @param tables the standardised tables that speak of persons
 * @param before what the last night left
 */
public record MatchInput(NightId night, List<Table> tables, SealMarks marks, Before before) {
  public MatchInput {
    tables = List.copyOf(tables);
  }

  /** A standardised table with its contract. */
  public record Table(TableContract contract, Dataset<Row> rows) {}

  /**
   * The register and the review queue of the night before, without rows on the first night; and what people decided until tonight.
   *
   * @param kept what matching remembered, if it did
   */
  public record Before(
      Dataset<Row> register, Dataset<Row> queue, List<Pin> pins, Optional<Kept> kept) {
    public Before {
      pins = List.copyOf(pins);
    }
  }
}
