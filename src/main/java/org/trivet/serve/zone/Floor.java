package org.trivet.serve.zone;

import static org.trivet.serve.zone.Treatment.AS_IS;
import static org.trivet.serve.zone.Treatment.DROPPED;
import static org.trivet.serve.zone.Treatment.MONTH;
import static org.trivet.serve.zone.Treatment.OUTWARD;
import static org.trivet.serve.zone.Treatment.PSEUDONYM;
import static org.trivet.serve.zone.Treatment.SECTOR;

import java.util.EnumSet;
import java.util.Set;
import org.trivet.contract.Column;
import org.trivet.contract.ColumnType;
import org.trivet.contract.Meaning;
import org.trivet.contract.Sensitivity;

/** What no text may loosen: adoption markers are in no zone, and outside the identified zone nothing names a person. */
final class Floor {
  private Floor() {}

  /** The treatments a zone that shows people so may give this class of column. */
  static Set<Treatment> permitted(Showing people, Sensitivity sensitivity) {
    if (sensitivity == Sensitivity.ADOPTION) {
      return EnumSet.of(DROPPED);
    }
    return people == Showing.IDENTIFIED
        ? EnumSet.of(AS_IS, DROPPED, MONTH, OUTWARD, SECTOR)
        : withoutNames(sensitivity);
  }

  private static Set<Treatment> withoutNames(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case NONE, SPECIAL -> EnumSet.of(AS_IS, DROPPED, PSEUDONYM);
      case LOCAL_ID -> EnumSet.of(DROPPED, PSEUDONYM);
      case BIRTH_DATE -> EnumSet.of(DROPPED, MONTH);
      case POSTCODE -> EnumSet.of(DROPPED, OUTWARD, SECTOR);
      case IDENTIFIER, NAME, ADDRESS, FREE_TEXT, ADOPTION -> EnumSet.of(DROPPED);
    };
  }

  /** How sensitive a column is: as its contract says, and where that says nothing, as its type and meaning give away. */
  static Sensitivity sensitivityOf(Column column) {
    return column.sensitivity() == Sensitivity.NONE
        ? column
            .means()
            .map(Floor::impliedBy)
            .filter(implied -> implied != Sensitivity.NONE)
            .orElseGet(() -> impliedBy(column.type()))
        : column.sensitivity();
  }

  private static Sensitivity impliedBy(Meaning meaning) {
    return switch (meaning) {
      case FORENAME, PREFERRED_FORENAME, MIDDLE_NAMES, SURNAME, PREFERRED_SURNAME, FORMER_SURNAME ->
        Sensitivity.NAME;
      case BIRTH_DATE, EXPECTED_BIRTH_DATE -> Sensitivity.BIRTH_DATE;
      case POSTCODE -> Sensitivity.POSTCODE;
      case UPN, FORMER_UPN, NHS_NUMBER -> Sensitivity.IDENTIFIER;
      case SEX, NHS_STATUS, BIRTH_ORDER, DEATH_DATE, ETHNICITY, SCHOOL -> Sensitivity.NONE;
    };
  }

  private static Sensitivity impliedBy(ColumnType type) {
    return switch (type) {
      case UPN, ULN, NHS_NUMBER -> Sensitivity.IDENTIFIER;
      case POSTCODE -> Sensitivity.POSTCODE;
      case TEXT, CODE, DATE, TIMESTAMP, INTEGER, DECIMAL, YES_NO -> Sensitivity.NONE;
    };
  }
}
