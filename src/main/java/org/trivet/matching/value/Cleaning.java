package org.trivet.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.trivet.matching.NameWriting;
import org.trivet.matching.Sex;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.Uln;
import org.trivet.vocabulary.Upn;

/** How the values of a field are written alike before they are compared; cleaning what is clean changes nothing. */
public enum Cleaning {
  /** Upper case, no accents, no apostrophes, one space between parts. */
  NAME(NameWriting::standard),
  /** A name, unless it stands in for one that nobody gave yet: {@code Baby}, {@code Twin 2}. */
  GIVEN_NAME(raw -> first(NameWriting.given(List.of(raw)))),
  /** A name, unless it says that it is not known. */
  FAMILY_NAME(raw -> first(NameWriting.family(List.of(raw)))),
  /** Upper case letters and digits, one space between parts. */
  TEXT(raw -> Patterns.OTHERS.matcher(Patterns.plain(raw)).replaceAll(" ").strip()),
  /** Letters and digits only, upper case: {@code AB-12 c} is {@code AB12C}. */
  CODE(raw -> Patterns.OTHERS.matcher(Patterns.plain(raw)).replaceAll("")),
  /** Digits only. */
  DIGITS(raw -> Patterns.NO_DIGITS.matcher(raw).replaceAll("")),
  /** Year, month and day as eight digits; see {@link DateWriting}. */
  DATE(DateWriting::standard),
  /** A postcode of the United Kingdom; those that name no place are no value. */
  POSTCODE(raw ->
      Postcode.parse(raw).filter(code -> !code.isPseudo()).map(Postcode::text).orElse("")),
  NHS_NUMBER(raw -> NhsNumber.parse(raw).map(NhsNumber::digits).orElse("")),
  UPN(raw -> Upn.parse(raw).map(Upn::text).orElse("")),
  ULN(raw -> Uln.parse(raw).map(Uln::digits).orElse("")),
  SEX(raw -> Sex.parse(raw).map(Sex::name).orElse("")),
  /** Only without the spaces around it. */
  AS_WRITTEN(String::strip);

  private static final Set<String> NO_VALUES =
      Set.of("NULL", "NONE", "N/A", "NA", "NAN", "UNKNOWN", "NOT KNOWN", "-", ".", "?");

  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<String> writing;

  Cleaning(UnaryOperator<String> writing) {
    this.writing = writing;
  }

  /** The value in its one way of writing; empty text where it says nothing. */
  public String clean(String raw) {
    var bare = raw.strip();
    return bare.isEmpty() || NO_VALUES.contains(bare.toUpperCase(Locale.ROOT))
        ? ""
        : writing.apply(bare);
  }

  /** The cleaning that models write as {@code given-name}. */
  public static Optional<Cleaning> parse(String written) {
    return Arrays.stream(values()).filter(one -> one.text().equals(written)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "" : names.get(0);
  }

  /** Apart, since an enum's constants are made before its own static fields. */
  private static final class Patterns {
    static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static String plain(String raw) {
      var folded = java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFD);
      return ACCENTS.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
  }
}
