package org.trivet.synthetic.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Setting;

/** Monthly lists that hang on the EHC case system's persons: transport and personal budgets. */
final class SupportExtract implements Extract {
  private static final double RIDES = 0.31;
  private static final List<String> MODES =
      List.of("TAXI", "SHARED", "SHARED", "MINIBUS", "MINIBUS", "BUS_PASS", "PTB", "TRAINING");
  private static final List<String> ELEMENTS =
      List.of("EDUCATION", "EDUCATION", "SOCIAL_CARE", "SOCIAL_CARE", "HEALTH", "INTEGRATED");

  private final Setting setting;
  private final CsvFile transport;
  private final CsvFile budgets;

  SupportExtract(Inbox inbox) {
    this.setting = inbox.setting();
    this.transport = inbox.monthly(
        "education/transport",
        "transport_awards",
        "award_id,person_id,start_date,end_date,mode,eligibility,passenger_assistant,journey_minutes,distance_miles,urn,annual_cost");
    this.budgets = inbox.monthly(
        "shared/personal-budgets",
        "personal_budgets",
        "budget_id,person_id,element,paid_as,start_date,end_date,annual_amount");
  }

  @Override
  public Source source() {
    return Source.EHC;
  }

  @Override
  public void write(Listing listing) {
    if (listing.isMain() && listing.on(0).isPresent()) {
      plans(listing).forEach(plan -> write(listing, plan));
    }
  }

  private Stream<Plan> plans(Listing listing) {
    return listing.person().stories().ehc().requests().stream()
        .map(Request::plan)
        .flatMap(java.util.Optional::stream)
        .filter(plan -> plan.span().covers(setting.night(0)));
  }

  private void write(Listing listing, Plan plan) {
    var dice = Dice.of(setting.seed(), listing.identity().number(), Dice.Stream.SUPPORT);
    if (dice.chance(RIDES)) {
      transport.row(ride(listing, plan, dice));
    }
    if (plan.features().contains(Feature.PERSONAL_BUDGET)) {
      var parts = dice.between(1, 2);
      for (var part = 1; part <= parts; part++) {
        budgets.row(part(listing, plan, part, dice));
      }
    }
  }

  private static List<String> ride(Listing listing, Plan plan, Dice dice) {
    var miles = Math.max(1, Math.round(dice.around(5, 0.7)));
    var began = plan.span().from().plusDays(dice.below(60));
    return List.of(
        "T" + listing.localId().substring(1),
        listing.localId(),
        began.toString(),
        "",
        dice.pick(MODES),
        dice.chance(0.8) ? "SEN" : "DISTANCE",
        dice.chance(0.35) ? "Y" : "N",
        Long.toString(10 + miles * 4),
        miles + ".0",
        plan.placements().isEmpty() ? "" : plan.placements().get(0).urn(),
        Long.toString(Math.round(dice.around(6800, 0.5))));
  }

  private static List<String> part(Listing listing, Plan plan, int part, Dice dice) {
    var direct = plan.features().contains(Feature.DIRECT_PAYMENT);
    return List.of(
        "B" + listing.localId().substring(1) + part,
        listing.localId(),
        dice.pick(ELEMENTS),
        direct ? "DP" : plan.features().contains(Feature.ORGANISED_ARRANGEMENT) ? "OA" : "TP",
        plan.span().from().toString(),
        "",
        String.format(Locale.ROOT, "%.2f", dice.around(3200, 0.6)));
  }
}
