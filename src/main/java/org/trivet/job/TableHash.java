package org.trivet.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The canonical hash of a table: the same for the same rows, whatever their order, their files and the engine's mood.
 *
 * @param hash the sum of the rows' 64-bit hashes over all columns in the order of their names, modulo 2^64, in hexadecimal
 */
public record TableHash(long rows, String hash) {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(64);
  private static final String NOTHING = "\u0000";

  /** Counts and hashes a table in one pass. */
  public static TableHash of(Dataset<Row> table) {
    var columns = Arrays.stream(table.columns())
        .sorted()
        .map(name -> coalesce(functions.col("`" + name + "`").cast("string"), lit(NOTHING)))
        .toArray(Column[]::new);
    var result =
        table.agg(count(lit(1)), sum(xxhash64(columns).cast("decimal(20,0)"))).first();
    var total = result.isNullAt(1) ? BigDecimal.ZERO : result.getDecimal(1);
    return new TableHash(
        result.getLong(0), "%016x".formatted(total.toBigInteger().mod(MODULUS)));
  }
}
