package org.trivet.synthetic.population;

import java.util.ArrayList;
import java.util.List;
import org.trivet.synthetic.population.School.Kind;

/** The schools of the area, as many as its children need. */
public final class Schools {
  private final int children;

  public Schools(int children) {
    this.children = children;
  }

  /** Every state-funded school, in a fixed order. */
  public List<School> all() {
    List<School> schools = new ArrayList<>();
    for (var kind : List.of(Kind.PRIMARY, Kind.SECONDARY, Kind.SPECIAL, Kind.REFERRAL_UNIT)) {
      for (var number = 0; number < count(kind); number++) {
        schools.add(new School(kind, number));
      }
    }
    return schools;
  }

  /** A school of a kind that serves a district; special schools and units serve everyone. */
  School near(Kind kind, int district, Dice dice) {
    var count = count(kind);
    if (kind == Kind.PRIMARY || kind == Kind.SECONDARY) {
      var first = (district - 1) * count / Geography.DISTRICTS;
      var choice = Math.max(2, count / Geography.DISTRICTS + 1);
      return new School(kind, (first + dice.below(choice)) % count);
    }
    return new School(kind, dice.below(count));
  }

  /** A secondary school that serves a district. */
  public School secondaryNear(int district, Dice dice) {
    return near(Kind.SECONDARY, district, dice);
  }

  private int count(Kind kind) {
    return switch (kind) {
      case PRIMARY -> Math.max(4, children / 1_100);
      case SECONDARY -> Math.max(3, children / 5_200);
      case SPECIAL -> Math.max(2, children / 11_000);
      case REFERRAL_UNIT -> Math.max(1, children / 50_000);
      case COLLEGE -> Math.max(2, children / 25_000);
    };
  }
}
