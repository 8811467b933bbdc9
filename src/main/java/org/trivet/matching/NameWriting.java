package org.trivet.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to write a name: upper case, no accents, no apostrophes, one space between parts; {@code O'Brien-Żak} is {@code OBRIEN ZAK}.
 *
 * <p>Stand-ins for a name that nobody gave yet ({@code Baby}, {@code Baby of Ada}, {@code Twin 2}, {@code Unknown}) are no names.
 */
public final class NameWriting {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SILENT = Pattern.compile("['’‘`´.]");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> STAND_INS = Set.of(
      "BABY",
      "BOY",
      "GIRL",
      "TWIN",
      "TRIPLET",
      "INFANT",
      "UNBORN",
      "UNKNOWN",
      "NOT",
      "KNOWN",
      "OF",
      "MALE",
      "FEMALE",
      "ONE",
      "TWO",
      "THREE",
      "A",
      "B",
      "C",
      "I",
      "II",
      "III",
      "CHILD",
      "NK",
      "NA",
      "TBC",
      "TEST",
      "UNNAMED",
      "BABYGIRL",
      "BABYBOY");

  private NameWriting() {}

  /** The name's standard form; empty text if nothing of it is a letter. */
  public static String standard(String written) {
    var folded = isPlain(written) ? written : folded(written);
    return BREAKS.matcher(folded.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The given names in standard form, without repeats and stand-ins, in the order given. */
  public static List<String> given(List<String> written) {
    return standardOnes(written).stream().filter(name -> !isStandIn(name)).toList();
  }

  /** The family names in standard form, without repeats, in the order given. */
  public static List<String> family(List<String> written) {
    return standardOnes(written).stream()
        .filter(name -> !Set.of("UNKNOWN", "NOT KNOWN", "NK").contains(name))
        .toList();
  }

  private static List<String> standardOnes(List<String> written) {
    var names = new ArrayList<String>(written.size());
    for (var one : written) {
      var name = standard(one);
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isStandIn(String name) {
    if (name.length() == 1) {
      return false;
    }

    var words = List.of(name.split(" ", -1));
    var of = words.indexOf("OF");
    return STAND_INS.containsAll(of > 0 ? words.subList(0, of) : words);
  }

  private static boolean isPlain(String written) {
    for (var i = 0; i < written.length(); i++) {
      var character = written.charAt(i);
      if (character > 127 || character == '\'' || character == '`' || character == '.') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String written) {
    var ligatures = written
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("æ", "ae")
        .replace("Æ", "AE")
        .replace("đ", "d")
        .replace("Đ", "D")
        .replace("ı", "i");
    var bare =
        ACCENTS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD)).replaceAll("");
    return SILENT.matcher(bare).replaceAll("");
  }
}
