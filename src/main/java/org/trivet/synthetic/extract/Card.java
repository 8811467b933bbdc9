package org.trivet.synthetic.extract;

import java.util.EnumMap;
import java.util.Map;

/** What one system has written down of a person. A part that it does not know is empty text. */
public final class Card {
  private final Map<Part, String> parts;

  private Card(Map<Part, String> parts) {
    this.parts = parts;
  }

  static Card of(Map<Part, String> parts) {
    return new Card(new EnumMap<>(parts));
  }

  /** What systems write down. */
  public enum Part {
    SURNAME,
    FORENAME,
    MIDDLE,
    PREFERRED,
    FORMER_SURNAME,
    BORN,
    EXPECTED,
    SEX,
    POSTCODE,
    UPN,
    FORMER_UPN,
    NHS_NUMBER,
    NHS_STATUS
  }

  public String get(Part part) {
    return parts.getOrDefault(part, "");
  }

  boolean has(Part part) {
    return !get(part).isEmpty();
  }

  Card with(Part part, String value) {
    var changed = new EnumMap<>(parts);
    changed.put(part, value);
    return new Card(changed);
  }

  @Override
  public String toString() {
    return "Card[…]";
  }
}
