package org.trivet.matching;

/** How a name sounds in English, by the Soundex of the American archives: for finding candidates, never evidence. */
public final class Sound {
  private static final String CODES = "01230120022455012623010202";

  private Sound() {}

  /** A letter and three digits, {@code ROBERT} as {@code R163}; letters outside A to Z are passed over. */
  public static String of(String name) {
    var sound = new StringBuilder(4);
    var last = '0';
    for (var i = 0; i < name.length() && sound.length() < 4; i++) {
      var letter = name.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        continue;
      }

      var code = CODES.charAt(letter - 'A');
      if (sound.isEmpty()) {
        sound.append(letter);
      } else if (code != '0' && code != last) {
        sound.append(code);
      }
      last = letter == 'H' || letter == 'W' ? last : code;
    }
    return sound.append("0000", 0, 4 - sound.length()).toString();
  }
}
