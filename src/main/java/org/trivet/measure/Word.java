package org.trivet.measure;

/** A closed set whose members are written in measure files as one word or phrase. */
interface Word {
  /** How the file writes it. */
  String word();
}
