package org.trivet.serve.sql;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an answer goes, row by row; a null in a row is SQL's null. */
public interface ResultPrinter {
  void begin(List<ResultColumn> columns);

  void row(List<@Nullable String> values);

  void end();

  /** The ways an answer can be written. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    public static Optional<Format> parse(String word) {
      return Arrays.stream(values())
          .filter(format -> format.name().equalsIgnoreCase(word))
          .findFirst();
    }

    /** A printer to that writer; a table shows at most {@code rows} rows and says so when there were more. */
    public ResultPrinter to(PrintWriter out, int rows) {
      return switch (this) {
        case TABLE -> new TablePrinter(out, rows);
        case CSV -> new CsvPrinter(out);
        case JSON -> new JsonPrinter(out);
      };
    }
  }
}
