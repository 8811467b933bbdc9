package org.trivet.job.standardise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trivet.contract.ContractParcel;
import org.trivet.contract.TableContract;
import org.trivet.format.FormatReader;
import org.trivet.format.WrittenRow;
import org.trivet.format.WrittenRows;
import org.trivet.quality.CheckedRow;
import org.trivet.quality.Finding;
import org.trivet.quality.RowCheck;

/**
 * One file to its checked rows, streaming: the task that runs wherever Spark runs it.
 *
 * @param parcel the feed's contract as text, its tables with only the columns that may be loaded
 */
record ReadFile(String parcel, String tableName) implements FlatMapFunction<Row, Row> {
  private static final List<Finding> RAGGED =
      List.of(new Finding(Finding.RAGGED_ROW, "", Finding.Severity.SET_ASIDE));

  @Override
  public Iterator<Row> call(Row file) {
    var landed = LandedFile.of(file);
    var feed = ContractParcel.unpack(parcel);
    var standing = feed.table(tableName).orElseThrow();
    var table = inForce(standing, landed);
    var rows = FormatReader.open(Path.of(landed.path()), feed, table);
    return new Rows(rows, new RowCheck(feed, table), landed);
  }

  /** The contract of the file's own year, over the columns the table has now. */
  private static TableContract inForce(TableContract standing, LandedFile landed) {
    if (landed.period() == null) {
      return standing;
    }
    var then = standing.inForceFor(landed.period());
    return then.withColumns(then.columns().subList(0, standing.columns().size()));
  }

  /** Rows of one open file; closes it at its end. */
  private record Rows(WrittenRows written, RowCheck check, LandedFile file)
      implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      if (written.hasNext()) {
        return true;
      }
      try {
        written.close();
      } catch (IOException cannotClose) {
        throw new UncheckedIOException(cannotClose);
      }
      return false;
    }

    @Override
    public Row next() {
      var row = written.next();
      var ragged = row.shape() == WrittenRow.Shape.RAGGED ? RAGGED : List.<Finding>of();
      return toSpark(check.check(row.line(), row.values(), ragged), row.row());
    }

    private Row toSpark(CheckedRow row, long number) {
      var width = row.values().size();
      var cells = row.values().toArray(new Object[width + 7]);
      cells[width] = file.sender();
      cells[width + 1] = file.period();
      cells[width + 2] = file.sha12();
      cells[width + 3] = Math.toIntExact(row.line());
      cells[width + 4] = file.arrival();
      cells[width + 5] = Math.toIntExact(number);
      cells[width + 6] = row.findings().stream()
          .map(finding -> RowFactory.create(
              finding.rule(), finding.column(), finding.severity().name()))
          .toArray(Row[]::new);
      return RowFactory.create(cells);
    }
  }
}
