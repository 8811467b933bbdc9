package org.trivet.contract;

/** What a new file does to what was there. */
public enum Load implements Word {
  /** The file is the whole truth: rows it does not hold are gone. */
  SNAPSHOT,
  /** The files of one pull are the whole truth together, as a bulk export that numbers its files writes them. */
  SNAPSHOT_IN_PARTS,
  /** The file replaces the same sender's same period. */
  PERIOD,
  /** The file's rows replace rows of the same key; a delete marker removes them. */
  DELTA
}
