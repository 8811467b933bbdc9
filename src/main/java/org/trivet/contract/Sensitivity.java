package org.trivet.contract;

/** What a column could give away; each zone states how it shows each class. */
public enum Sensitivity implements Word {
  NONE,
  LOCAL_ID,
  IDENTIFIER,
  NAME,
  BIRTH_DATE,
  POSTCODE,
  ADDRESS,
  FREE_TEXT,
  SPECIAL,
  ADOPTION
}
