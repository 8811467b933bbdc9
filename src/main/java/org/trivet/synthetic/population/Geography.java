package org.trivet.synthetic.population;

import java.util.List;
import java.util.stream.IntStream;

/** Made-up postcodes of an area that does not exist (ZY), in twenty districts of differing wealth. */
public final class Geography {
  static final int DISTRICTS = 20;

  private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int SECTORS = 10;
  private static final int PEOPLE_PER_POSTCODE = 9;
  private static final int FEWEST_POSTCODES = 400;
  private static final int MOST_POSTCODES =
      DISTRICTS * SECTORS * UNIT_LETTERS.length() * UNIT_LETTERS.length();
  private static final double AMONG_THEIR_OWN = 0.6;

  private final int perDistrict;

  /** The area of as many people. */
  public Geography(int children) {
    var wanted = Math.max(FEWEST_POSTCODES, children / PEOPLE_PER_POSTCODE);
    this.perDistrict = Math.min(wanted, MOST_POSTCODES) / DISTRICTS;
  }

  /** A district, 1 to 20; families of a minority tend to live near each other. */
  int district(Background background, Dice dice) {
    if (background != Background.WHITE_BRITISH && dice.chance(AMONG_THEIR_OWN)) {
      return 1 + (Math.floorMod(background.dfeCode().hashCode(), 101) + dice.below(3)) % DISTRICTS;
    }
    return 1 + dice.below(DISTRICTS);
  }

  /** A postcode with where it lies. */
  public record Place(String postcode, int district, int sector) {
    private static final int AREAS_OF_ENGLAND = 33_755;

    /** The rank of its small area in England's index of deprivation, as far as a made-up one has a rank: 1 is the poorest. */
    public int deprivationRank() {
      var richness = (1.6 - povertyFactor(district)) / 1.2;
      return (int) Math.max(1, Math.min(AREAS_OF_ENGLAND, richness * 30_000 + sector * 350 + 1));
    }
  }

  /** Every postcode of the area. */
  public List<Place> places() {
    return IntStream.rangeClosed(1, DISTRICTS)
        .boxed()
        .flatMap(district -> IntStream.range(0, perDistrict)
            .mapToObj(place -> new Place(postcode(district, place), district, place % SECTORS)))
        .toList();
  }

  /** A postcode of a district. */
  String postcode(int district, Dice dice) {
    return postcode(district, dice.below(perDistrict));
  }

  private static String postcode(int district, int place) {
    var unit = place / SECTORS % (UNIT_LETTERS.length() * UNIT_LETTERS.length());
    return "ZY" + district + " " + place % SECTORS
        + UNIT_LETTERS.charAt(unit / UNIT_LETTERS.length())
        + UNIT_LETTERS.charAt(unit % UNIT_LETTERS.length());
  }

  /** A postcode anywhere in the area. */
  String anyPostcode(Dice dice) {
    return postcode(1 + dice.below(DISTRICTS), dice);
  }

  /** How poor a district is: 1 on average. */
  static double povertyFactor(int district) {
    return 0.4 + 1.2 * ((district * 7) % DISTRICTS) / (DISTRICTS - 1);
  }
}
