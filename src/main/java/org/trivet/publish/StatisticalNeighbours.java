package org.trivet.publish;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The authorities most like this one, with which children's services are compared (the Local Authority Interactive Tool lists ten for each).
 * Their figures are taken together: all cases over all that they are counted among, as England's and a region's are; the tool itself shows
 * the plain mean of their rates.
 *
 * @param codes their nine-character ONS codes
 */
public record StatisticalNeighbours(List<String> codes) {
  public static final String LEVEL = "Statistical neighbours";
  private static final Pattern CODE = Pattern.compile("E\\d{8}");

  public StatisticalNeighbours {
    codes = List.copyOf(codes);
  }

  /**
   * As a site lists them.
   *
   * @throws org.trivet.vocabulary.Refusal if one is no code, stands twice or is the authority itself
   */
  public static StatisticalNeighbours of(List<String> codes, String authority) {
    for (var code : codes) {
      if (!CODE.matcher(code).matches()) {
        throw PublishRefusals.neighbour(code, "is no code of an authority: E and eight digits");
      }
      if (code.equals(authority)) {
        throw PublishRefusals.neighbour(code, "is the authority itself");
      }
    }
    if (Set.copyOf(codes).size() < codes.size()) {
      throw PublishRefusals.neighbour(String.join(", ", codes), "names one of them twice");
    }
    return new StatisticalNeighbours(codes);
  }

  /** Fewer than this many of them publish a figure: then it does not stand for the rest. */
  public int quorum() {
    return (codes.size() + 1) / 2;
  }
}
