package org.trivet.synthetic.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.extract.Deviation;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.ReturnWatcher.Case;
import org.trivet.synthetic.extract.ReturnWatcher.Outcome;
import org.trivet.synthetic.extract.Source;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Provision;
import org.trivet.synthetic.population.Setting;

/**
 * {@code truth/return-differences.csv}: per comparison of a return with the live extract of a night, how many cases are the same and how many
 * differ in which way and why; with the cases' ids where they differ.
 *
 * <p>Ids of cases that differ are held until the end: they are few by design.
 */
final class ReturnDifferencesFile {
  private static final String CENSUS_PLANS = "census-plan-pupils";
  private static final Map<String, String> RETURNS = Map.of(
      "sen2", "education/sen2",
      "cin", "social-care/cin-census",
      "ssda903", "social-care/ssda903",
      "csds", "health/csds",
      "census", "education/school-census");

  private final Path folder;
  private final Setting setting;
  private final Map<Line, Cases> lines = new TreeMap<>();

  ReturnDifferencesFile(Path folder, Setting setting) {
    this.folder = folder;
    this.setting = setting;
  }

  private record Line(int night, String comparison, Outcome outcome, String kind)
      implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return Comparator.comparing(Line::comparison)
          .thenComparing(Line::night)
          .thenComparing(Line::outcome)
          .thenComparing(Line::kind)
          .compare(this, other);
    }
  }

  private static final class Cases {
    private final List<String> ids = new ArrayList<>();
    private int count;
  }

  void compared(int night, Case compared, Outcome outcome, Optional<Deviation> because) {
    var line = new Line(
        night + 1, compared.comparison(), outcome, because.map(Deviation::word).orElse(""));
    var cases = lines.computeIfAbsent(line, none -> new Cases());
    cases.count++;
    if (outcome != Outcome.SAME) {
      cases.ids.add(compared.id());
    }
  }

  /** What matching without a fault would find of pupils whose census row says that they have a plan. */
  void censusPlans(List<Listing> household) {
    for (var listing : household) {
      var person = listing.person();
      if (listing.source() == Source.CENSUS
          && listing.isMain()
          && person.stories().schooling().provision() == Provision.PLAN) {
        for (var night = 0; night < setting.nights(); night++) {
          var held = isInEhcOn(night, person, household);
          compared(
              night,
              new Case(CENSUS_PLANS, person.id()),
              held ? Outcome.SAME : Outcome.ONLY_IN_RETURN,
              held ? Optional.empty() : Optional.of(Deviation.ENTERED_SINCE));
        }
      }
    }
  }

  private static boolean isInEhcOn(int night, Person person, List<Listing> household) {
    return household.stream()
        .anyMatch(listing -> listing.source() == Source.EHC
            && listing.isMain()
            && listing.person().is(person)
            && listing.on(night).isPresent());
  }

  void write() {
    var header = List.of("return", "comparison", "night", "outcome", "kind", "count", "ids");
    try (var file = CsvFile.create(folder.resolve("return-differences.csv"), header, Set.of())) {
      lines.forEach((line, cases) -> file.row(
          returnOf(line.comparison()),
          line.comparison(),
          Integer.toString(line.night()),
          line.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          line.kind(),
          Integer.toString(cases.count),
          String.join(" ", cases.ids)));
    }
  }

  private static String returnOf(String comparison) {
    return RETURNS.getOrDefault(comparison.substring(0, comparison.indexOf('-')), comparison);
  }
}
