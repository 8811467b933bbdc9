package org.trivet.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The canonical hash of a table: the same for the same rows, whatever their order, their files and the engine's mood.
 *
 * @param hash the sum of the rows' 64-bit hashes over the names of all columns and their values in the order of the names, modulo 2^64, in hexadecimal
 */
public record TableHash(long rows, String hash) {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(64);
  private static final String NOTHING = "\u0000";
  private static final String ROWS = "rows";
  private static final String HASH = "hash";

  /** Counts and hashes a table in one pass. */
  public static TableHash of(Dataset<Row> table) {
    var result = table.agg(rowCount(), hashSum(table)).first();
    return of(result.getLong(0), result.isNullAt(1) ? BigDecimal.ZERO : result.getDecimal(1));
  }

  /** Counts and hashes a table in the very pass that writes it as Parquet. */
  public static TableHash whileWriting(Dataset<Row> table, Path folder) {
    var watched = new Observation();
    table.observe(watched, rowCount(), hashSum(table)).write().parquet(folder.toString());
    var total =
        Watched.figures(watched).get(HASH) instanceof BigDecimal summed ? summed : BigDecimal.ZERO;
    return of(Watched.sum(watched, ROWS), total);
  }

  private static TableHash of(long rows, BigDecimal total) {
    return new TableHash(rows, "%016x".formatted(total.toBigInteger().mod(MODULUS)));
  }

  private static Column rowCount() {
    return count(lit(1)).as(ROWS);
  }

  private static Column hashSum(Dataset<Row> table) {
    var names = Arrays.stream(table.columns()).sorted().toList();
    var values = names.stream()
        .map(name -> coalesce(functions.col("`" + name + "`").cast("string"), lit(NOTHING)));
    var parts = Stream.concat(Stream.of(lit(String.join("\n", names))), values);
    return sum(xxhash64(parts.toArray(Column[]::new)).cast("decimal(20,0)")).as(HASH);
  }
}
