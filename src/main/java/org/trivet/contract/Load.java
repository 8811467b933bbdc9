package org.trivet.contract;

/** What a new file does to what was there. */
public enum Load implements Word {
  /** The file is the whole truth: rows it does not hold are gone. */
  SNAPSHOT,
  /** The file replaces the same sender's same period. */
  PERIOD,
  /** The file's rows replace rows of the same key; a delete marker removes them. */
  DELTA
}
