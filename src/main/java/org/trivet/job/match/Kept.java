package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.COMPONENT;
import static org.trivet.job.match.MatchColumn.ENGINE;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.vocabulary.HashChain;

/**
 * What matching remembers from one night to the next, so that it works only on what has changed and finds exactly what it would find
 * afresh.
 *
 * @param records what each record said, see {@link PrintComparison}, and by which engine it was compared
 * @param shares what each share of the blocks remembers, in pieces of bytes
 * @param divided memberships and judgements by component
 */
public record Kept(Dataset<Row> records, Dataset<Row> shares, Dataset<Row> divided) {
  /** Raised by whoever changes what comparing or dividing comes to, so that nothing made by the code before is taken over. */
  private static final int CODE = 5;

  /** A name for all on which results hang, but the records: another name, and everything is looked at afresh. */
  static String engine(ChildrenModel model, BlockPairs.Sharing sharing) {
    var texts = model.texts();
    return HashChain.hash(String.join(
        "\n",
        texts.plan(),
        texts.shortForms(),
        texts.weights(),
        Integer.toString(sharing.shares()),
        Integer.toString(CODE)));
  }

  /** Whether an engine of this name made it. */
  boolean isBy(String engine) {
    return records.select(ENGINE.col()).takeAsList(1).stream()
        .anyMatch(row -> row.getString(0).equals(engine));
  }

  /**
   * The rows of components that stand as they were divided. A component is named by one of its records: where that one says something else,
   * is no more, or is stirred, the component is another than before.
   */
  Dataset<Row> standing(Dataset<Row> stirred, Changes changes) {
    var names = stirred.select(RECORD_NO.col().as(COMPONENT.text()));
    var gone = changes
        .leaving()
        .map(numbers -> names.union(numbers.select(RECORD_NO.col())))
        .orElse(names);
    return divided.join(Few.of(gone), new String[] {COMPONENT.text()}, "left_anti");
  }
}
