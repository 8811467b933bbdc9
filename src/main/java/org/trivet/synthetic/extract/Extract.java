package org.trivet.synthetic.extract;

/** Writes the files of one sender, listing by listing. */
interface Extract {
  /** The sender's list that it writes. */
  Source source();

  /** Writes one record with all that hangs on it, for every night. */
  void write(Listing listing);
}
