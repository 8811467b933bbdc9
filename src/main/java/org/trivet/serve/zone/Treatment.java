package org.trivet.serve.zone;

import org.trivet.contract.Word;

/** How a zone shows a column. */
public enum Treatment implements Word {
  AS_IS,
  DROPPED,
  /** A date as the first day of its month. */
  MONTH,
  /** A postcode's district, {@code LS1}. */
  OUTWARD,
  /** A postcode's sector, {@code LS1 4}. */
  SECTOR,
  /** A keyed hash: equal values stay equal, and without the key none can be found again. */
  PSEUDONYM
}
