package org.trivet.synthetic.population;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives families and children names, and says how else a name is spelt or shortened. */
public final class Names {
  private static final double DOUBLE_BARRELLED = 0.025;
  private static final double RARE_SURNAME = 0.45;
  private static final double WITH_MIDDLE_NAME = 0.55;

  private final Map<String, NameTable> tables = new HashMap<>();

  public Names() {
    for (var background : Background.values()) {
      tables.computeIfAbsent(background.names(), NameTable::load);
    }
  }

  /** A family's surname; English ones have a long tail of rare place-names. */
  String familyName(Background background, Dice dice) {
    var first = single(background, dice);
    return dice.chance(DOUBLE_BARRELLED) && first.indexOf('-') < 0
        ? first + "-" + single(background, dice)
        : first;
  }

  /** A child's names under a family name; Polish and Sikh names follow the child's sex. */
  PersonName child(Background background, Sex sex, String familyName, Dice dice) {
    var table = table(background);
    var section = sex == Sex.F ? "girls" : "boys";
    var middle = dice.chance(WITH_MIDDLE_NAME) ? table.draw(section, dice) : "";
    return new PersonName(
        table.draw(section, dice), middle, ofSex(background, sex, familyName, dice));
  }

  public List<String> nicknamesOf(Background background, String forename) {
    return table(background).nicknamesOf(forename);
  }

  public List<String> variantsOf(Background background, String name) {
    return table(background).variantsOf(name);
  }

  private String single(Background background, Dice dice) {
    var table = table(background);
    return table.has("stems") && dice.chance(RARE_SURNAME)
        ? table.draw("stems", dice) + table.draw("endings", dice)
        : table.draw("surnames", dice);
  }

  private static String ofSex(Background background, Sex sex, String familyName, Dice dice) {
    return switch (background) {
      case POLISH ->
        sex == Sex.F && familyName.endsWith("ki")
            ? familyName.substring(0, familyName.length() - 1) + "a"
            : familyName;
      case INDIAN_SIKH -> sikh(sex, familyName, dice);
      default -> familyName;
    };
  }

  private static String sikh(Sex sex, String familyName, Dice dice) {
    var given = sex == Sex.F ? "Kaur" : "Singh";
    if (familyName.equals("Singh") || familyName.equals("Kaur")) {
      return given;
    }
    return dice.chance(0.4) ? given + " " + familyName : familyName;
  }

  private NameTable table(Background background) {
    var found = tables.get(background.names());
    if (found == null) {
      throw new IllegalStateException("No names for " + background.name().toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
