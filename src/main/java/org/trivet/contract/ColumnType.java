package org.trivet.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.Uln;
import org.trivet.vocabulary.Upn;

/**
 * The types a column may have, and how each reads what was written.
 *
 * <p>Values come out as {@code String}, {@code LocalDate}, {@code Instant}, {@code Long}, {@code Double} or {@code Boolean}.
 */
public enum ColumnType implements Word {
  TEXT {
    @Override
    Reading readValue(String written, Column column) {
      return Reading.of(written);
    }
  },
  CODE {
    @Override
    Reading readValue(String written, Column column) {
      var code = WHOLE_NUMBER_AS_FLOAT.matcher(written).replaceFirst("$1");
      return column
          .codes()
          .map(list -> list.find(code)
              .map(Reading::of)
              .orElseGet(() -> Reading.kept(written, Reading.Trouble.UNLISTED_CODE)))
          .orElseGet(() -> Reading.of(code));
    }
  },
  DATE {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(DateShapes.date(written), Reading.Trouble.NOT_A_DATE);
    }
  },
  TIMESTAMP {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(DateShapes.instant(written), Reading.Trouble.NOT_A_TIMESTAMP);
    }
  },
  INTEGER {
    @Override
    Reading readValue(String written, Column column) {
      var whole = WHOLE_NUMBER_AS_FLOAT.matcher(written).replaceFirst("$1");
      try {
        return Reading.of(Long.valueOf(whole));
      } catch (NumberFormatException notANumber) {
        return Reading.failed(Reading.Trouble.NOT_A_NUMBER);
      }
    }
  },
  DECIMAL {
    @Override
    Reading readValue(String written, Column column) {
      return DECIMAL_NUMBER.matcher(written).matches()
          ? Reading.of(Double.valueOf(written))
          : Reading.failed(Reading.Trouble.NOT_A_NUMBER);
    }
  },
  YES_NO {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(
          Optional.ofNullable(YES_AND_NO.get(written.toLowerCase(Locale.ROOT))),
          Reading.Trouble.NOT_YES_OR_NO);
    }
  },
  UPN {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(Upn.parse(written).map(Upn::text), Reading.Trouble.NOT_A_UPN);
    }
  },
  ULN {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(Uln.parse(written).map(Uln::digits), Reading.Trouble.NOT_A_ULN);
    }
  },
  NHS_NUMBER {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(
          NhsNumber.parse(written).map(NhsNumber::digits), Reading.Trouble.NOT_AN_NHS_NUMBER);
    }
  },
  POSTCODE {
    @Override
    Reading readValue(String written, Column column) {
      return orFailed(Postcode.parse(written).map(Postcode::text), Reading.Trouble.NOT_A_POSTCODE);
    }
  };

  private static final java.util.regex.Pattern WHOLE_NUMBER_AS_FLOAT =
      java.util.regex.Pattern.compile("^(-?\\d+)\\.0+$");
  private static final java.util.regex.Pattern DECIMAL_NUMBER =
      java.util.regex.Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Map<String, Boolean> YES_AND_NO = Map.ofEntries(
      Map.entry("1", true),
      Map.entry("true", true),
      Map.entry("t", true),
      Map.entry("y", true),
      Map.entry("yes", true),
      Map.entry("a) yes", true),
      Map.entry("1.0", true),
      Map.entry("0", false),
      Map.entry("false", false),
      Map.entry("f", false),
      Map.entry("n", false),
      Map.entry("no", false),
      Map.entry("b) no", false),
      Map.entry("0.0", false));

  /** Reads a value as it was written; blanks, non-breaking spaces around it and Excel's {@code #N/A} are nothing. */
  Reading read(String written, Column column) {
    var trimmed = Blank.strip(written);
    return Blank.isNothing(trimmed) ? Reading.blank() : readValue(trimmed, column);
  }

  abstract Reading readValue(String written, Column column);

  private static Reading orFailed(Optional<?> value, Reading.Trouble trouble) {
    return value.<Reading>map(Reading::of).orElseGet(() -> Reading.failed(trouble));
  }
}
