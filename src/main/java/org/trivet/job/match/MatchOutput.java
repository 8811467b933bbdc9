package org.trivet.job.match;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What matching found, as tables still to be written.
 *
 * @param overfull per blocking rule number, how many blocks were left out and how many records lie in them
 * @param closed keys of the records of closed identities, for this night's own use
 * @param kept what the next night may begin with
 */
public record MatchOutput(
    Dataset<Row> register,
    Dataset<Row> evidence,
    Dataset<Row> queue,
    Dataset<Row> summary,
    Dataset<Row> overfull,
    Dataset<Row> closed,
    Kept kept) {}
