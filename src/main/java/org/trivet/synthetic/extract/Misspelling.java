package org.trivet.synthetic.extract;

import java.util.Locale;
import org.trivet.synthetic.population.Dice;

/** Slips of the finger in names, dates and numbers. */
final class Misspelling {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int SHORTEST = 4;

  private Misspelling() {}

  /** A name with one letter dropped, doubled, changed or swapped with the next; never the first letter. */
  static String ofName(String name, Dice dice) {
    if (name.length() < SHORTEST) {
      return name + name.charAt(name.length() - 1);
    }
    var at = 1 + dice.below(name.length() - 2);
    var before = name.substring(0, at);
    var after = name.substring(at + 1);
    return switch (dice.below(4)) {
      case 0 -> before + after;
      case 1 -> before + name.charAt(at) + name.charAt(at) + after;
      case 2 -> before + LETTERS.charAt(dice.below(LETTERS.length())) + after;
      default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  /** A number with one digit changed, so that its check fails. */
  static String ofNumber(String number, Dice dice) {
    var at = 4 + dice.below(number.length() - 5);
    var digit = Character.digit(number.charAt(at), 10);
    return number.substring(0, at) + (digit + 1) % 10 + number.substring(at + 1);
  }

  /** An ISO date with day and month in each other's place, or the date itself where that is none. */
  static String dayAndMonthSwapped(String date) {
    var day = date.substring(8);
    return Integer.parseInt(day) > 12
        ? date
        : date.substring(0, 5) + day + "-" + date.substring(5, 7);
  }

  /** An ISO date a day or a year off. */
  static String ofDate(String date, Dice dice) {
    if (dice.chance(0.3)) {
      return Integer.parseInt(date.substring(0, 4)) - 1 + date.substring(4, 8) + lowerDay(date);
    }
    var day = Integer.parseInt(date.substring(8));
    var other = day >= 20 ? day - 10 : day < 10 ? day + 10 : day == 10 ? 11 : day - 1;
    return date.substring(0, 8) + String.format(Locale.ROOT, "%02d", other);
  }

  private static String lowerDay(String date) {
    return Integer.parseInt(date.substring(8)) > 28 ? "28" : date.substring(8);
  }

  /** What a system that knows Latin letters only makes of a name. */
  static String latin(String name) {
    var plain = new StringBuilder(name.length());
    for (var i = 0; i < name.length(); i++) {
      plain.append(latin(name.charAt(i)));
    }
    return plain.toString();
  }

  private static char latin(char letter) {
    return switch (letter) {
      case 'ł' -> 'l';
      case 'Ł' -> 'L';
      case 'ś', 'ș', 'ş' -> 's';
      case 'Ș', 'Ş', 'Ś' -> 'S';
      case 'ą', 'ă' -> 'a';
      case 'ę' -> 'e';
      case 'ń' -> 'n';
      case 'ź', 'ż' -> 'z';
      case 'ț', 'ţ' -> 't';
      case 'ć' -> 'c';
      default -> letter;
    };
  }
}
