package org.trivet.synthetic.population;

import java.util.List;

/**
 * A family's background: where its names come from, how systems code it, and how it bears on poverty and recorded need.
 *
 * <p>Shares and factors are made up to resemble a mixed English city; they are weights for testing "errors by group", not estimates.
 */
public enum Background {
  WHITE_BRITISH("english", "WBRI", "A", "ENG", 0.600, 0.95, 1.00),
  IRISH("irish", "WIRI", "B", "ENG", 0.005, 0.90, 1.00),
  IRISH_TRAVELLER("irish", "WIRT", "B", "ENG", 0.004, 2.40, 1.90),
  POLISH("polish", "WEEU", "C", "POL", 0.028, 0.70, 0.80),
  ROMANIAN("romanian", "WEEU", "C", "RMN", 0.023, 0.90, 0.80),
  ROMA("romanian", "WROM", "C", "RMN", 0.005, 2.30, 1.80),
  PAKISTANI("muslim", "APKN", "J", "URD", 0.085, 1.20, 0.92),
  BANGLADESHI("muslim", "ABAN", "K", "BNG", 0.030, 1.35, 0.90),
  INDIAN_HINDU("hindu", "AIND", "H", "GUJ", 0.028, 0.45, 0.55),
  INDIAN_SIKH("sikh", "AIND", "H", "PNJ", 0.024, 0.50, 0.58),
  WEST_AFRICAN("west-african", "BNGN", "N", "YOR", 0.035, 1.20, 0.98),
  SOMALI("somali", "BSOM", "N", "SOM", 0.020, 1.90, 1.05),
  CARIBBEAN("english", "BCRB", "M", "ENG", 0.018, 1.50, 1.40),
  MIXED_CARIBBEAN("english", "MWBC", "D", "ENG", 0.030, 1.40, 1.35),
  MIXED_ASIAN("english", "MWAS", "F", "ENG", 0.027, 0.90, 0.95),
  ARAB("arabic", "OARA", "S", "ARA", 0.018, 1.40, 0.85),
  AFGHAN("arabic", "OAFG", "S", "PAT", 0.008, 1.50, 0.75),
  CHINESE("chinese", "CHNE", "R", "CHI", 0.012, 0.40, 0.45);

  private static final List<Background> ALL = List.of(values());
  private static final double[] SHARES =
      ALL.stream().mapToDouble(background -> background.share).toArray();

  private final String names;
  private final String dfeCode;
  private final String nhsCode;
  private final String language;
  private final double share;
  private final double povertyFactor;
  private final double needFactor;

  Background(
      String names,
      String dfeCode,
      String nhsCode,
      String language,
      double share,
      double povertyFactor,
      double needFactor) {
    this.names = names;
    this.dfeCode = dfeCode;
    this.nhsCode = nhsCode;
    this.language = language;
    this.share = share;
    this.povertyFactor = povertyFactor;
    this.needFactor = needFactor;
  }

  static Background draw(Dice dice) {
    return ALL.get(dice.weighted(SHARES));
  }

  /** The table of names its families draw from. */
  public String names() {
    return names;
  }

  public String dfeCode() {
    return dfeCode;
  }

  public String nhsCode() {
    return nhsCode;
  }

  public String language() {
    return language;
  }

  double povertyFactor() {
    return povertyFactor;
  }

  double needFactor() {
    return needFactor;
  }

  /** How much likelier than elsewhere an identifier is missing: late registration, moves, names that are hard to look up. */
  public double missingFactor() {
    return switch (this) {
      case WHITE_BRITISH, IRISH, CARIBBEAN, MIXED_CARIBBEAN, MIXED_ASIAN -> 0.9;
      case PAKISTANI, BANGLADESHI, INDIAN_HINDU, INDIAN_SIKH, WEST_AFRICAN, CHINESE -> 1.1;
      case POLISH, ROMANIAN, SOMALI, ARAB -> 1.5;
      case ROMA, IRISH_TRAVELLER, AFGHAN -> 2.5;
    };
  }
}
