package org.trivet.ledger;

/** What a newcomer does to what is in force for the same feed, table and sender: the ledger's side of a contract's {@code load:}. */
public enum Supersession {
  /** {@code load: snapshot}: the newest stands alone. */
  NEWEST_REPLACES,
  /** {@code load: snapshot-in-parts}: the files of one delivery stand together and replace what stood before. */
  SET_REPLACES,
  /** {@code load: period}: one stands for each period. */
  PERIOD_REPLACES,
  /** {@code load: delta}: all stand, in order of arrival. */
  ACCUMULATES
}
