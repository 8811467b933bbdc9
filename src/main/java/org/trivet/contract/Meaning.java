package org.trivet.contract;

/** What a column says about a person, in the words matching reads. */
public enum Meaning implements Word {
  FORENAME,
  PREFERRED_FORENAME,
  MIDDLE_NAMES,
  SURNAME,
  PREFERRED_SURNAME,
  FORMER_SURNAME,
  BIRTH_DATE,
  EXPECTED_BIRTH_DATE,
  SEX,
  POSTCODE,
  UPN,
  FORMER_UPN,
  NHS_NUMBER,
  NHS_STATUS,
  BIRTH_ORDER,
  DEATH_DATE,
  ETHNICITY,
  SCHOOL
}
