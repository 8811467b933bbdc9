package org.trivet.job.match;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The columns of matching's own tables, and those that exist only while they are made. */
enum MatchColumn {
  RECORD_KEY,
  CHILD_ID,
  FROM_NIGHT,
  TO_NIGHT,
  EVENT,
  REASON,
  RECORD_KEY_A,
  RECORD_KEY_B,
  RULE,
  MATCH_WEIGHT,
  LEVELS,
  DECISION,
  NIGHT,
  QUESTION,
  PRIORITY,
  FIRST_NIGHT,
  FEED,
  AGENCY,
  RECORDS,
  LINKED_ACROSS,
  IN_REVIEW,
  MODEL_VERSION,
  /** What the sources say about a person, each {@code MEANING, tab, value}. */
  FACTS,
  PERIOD,
  /** A number for a record key; two keys may share one, which costs a comparison and no more. */
  RECORD_NO,
  /** What a person record says in the plan's fields; see {@link PersonValues}. */
  VALUES,
  SEALED,
  /** A number made of all that a record says. */
  PRINT,
  /** By which model, shares and code something was made. */
  ENGINE,
  /** What a row of a share's comparison is; see {@link ShareFound}. */
  KIND,
  /** A piece of numbers or memory: its place among the pieces, and its bytes. */
  PIECE,
  BYTES,
  /** The share of all blocks that one task compares. */
  SHARE,
  BLOCKS,
  /** Two records that hang together: the larger and the smaller record number. */
  NODE,
  PEER,
  COMPONENT,
  /** The smallest record key of a child's records. */
  FIRST_KEY,
  /** The child a record had the night before. */
  OLD_CHILD,
  VOTES,
  RANK,
  KNOWN_BEFORE,
  TAKEN_OVER,
  OLDEST_NIGHT;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Column col() {
    return functions.col(text());
  }
}
