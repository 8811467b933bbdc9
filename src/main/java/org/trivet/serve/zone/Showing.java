package org.trivet.serve.zone;

import org.trivet.contract.Word;

/** How a zone shows the people that rows are about. */
public enum Showing implements Word {
  /** By child id and record key. */
  IDENTIFIED,
  /** By keyed hashes of both. */
  PSEUDONYM,
  /** Not at all: the zone holds no row about any person. */
  NOBODY
}
