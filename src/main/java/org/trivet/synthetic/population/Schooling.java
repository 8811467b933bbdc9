package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.List;

/**
 * A child's place in the spring census.
 *
 * @param provision SEN provision on census day
 * @param needs types of need, primary first; empty without SEN
 * @param enrolments none for children on no census of ours; two for a dual registration
 */
public record Schooling(Provision provision, List<String> needs, List<Enrolment> enrolments) {
  public Schooling {
    needs = List.copyOf(needs);
    enrolments = List.copyOf(enrolments);
  }

  /** A registration at a school. */
  public record Enrolment(School school, Status status, String year, LocalDate entered) {}

  /** Enrolment status, with the census code as its name: single, main or subsidiary of a dual registration. */
  public enum Status {
    C,
    M,
    S
  }

  /** Whether the registration ends with the school year: at the end of primary school, of year 11 and of year 13. */
  public static boolean endsInSummer(Enrolment enrolment) {
    return switch (enrolment.year()) {
      case "6" -> enrolment.school().kind() == School.Kind.PRIMARY;
      case "11" -> enrolment.school().kind() != School.Kind.SPECIAL;
      case "13", "14" -> true;
      default -> false;
    };
  }

  /** Whether the latest census, be it the spring's or the next autumn's, still holds the child at a registration that is counted. */
  public boolean isOnLatestCensus(Setting setting) {
    return CensusTerm.later(setting).contains(CensusTerm.AUTUMN)
        ? enrolments.stream()
            .filter(enrolment -> enrolment.status() != Status.S)
            .anyMatch(enrolment -> !endsInSummer(enrolment) || enrolment.year().equals("6"))
        : isOnCensus();
  }

  /** The same child, schooled outside the area. */
  Schooling elsewhere() {
    return new Schooling(provision, needs, List.of());
  }

  public boolean isOnCensus() {
    return !enrolments.isEmpty();
  }

  /** Whether the census shows SEN support at a registration that is counted. */
  public boolean hasSupportOnCensus() {
    return provision == Provision.SUPPORT && isOnCensus();
  }
}
