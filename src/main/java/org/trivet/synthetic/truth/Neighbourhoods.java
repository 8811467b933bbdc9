package org.trivet.synthetic.truth;

import java.util.HashMap;
import java.util.Map;
import org.trivet.synthetic.population.Geography;
import org.trivet.synthetic.population.Setting;

/** How deprived each made-up postcode is, as measures group it: fifths of England's areas by their rank. */
final class Neighbourhoods {
  private static final int AREAS_OF_ENGLAND = 33_755;
  private static final int FIFTHS = 5;
  private static final String NOT_KNOWN = "deprivation=not known";

  private final Map<String, String> groups = new HashMap<>();

  Neighbourhoods(Setting setting) {
    for (var place : new Geography(setting.children()).places()) {
      groups.put(place.postcode(), "deprivation=" + label(place.deprivationRank()));
    }
  }

  /** The group of a postcode, of any or none; no pseudo postcode lies anywhere. */
  String group(String postcode) {
    return groups.getOrDefault(postcode, NOT_KNOWN);
  }

  private static String label(int rank) {
    var fifth = (rank * FIFTHS + AREAS_OF_ENGLAND - 1) / AREAS_OF_ENGLAND;
    return switch (fifth) {
      case 1 -> "1 most deprived";
      case FIFTHS -> "5 least deprived";
      default -> Integer.toString(fifth);
    };
  }
}
