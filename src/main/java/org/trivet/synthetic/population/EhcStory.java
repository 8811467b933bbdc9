package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to a young person's requests for an EHC needs assessment, also beyond the last night. */
public record EhcStory(List<Request> requests) {
  public static final EhcStory NONE = new EhcStory(List.of());

  public EhcStory {
    requests = List.copyOf(requests);
  }

  /** A request and all that followed from it. */
  public record Request(
      LocalDate received,
      int source,
      Decision decision,
      Optional<Assessment> assessment,
      Optional<Plan> plan) {
    /** Whether the council still owes a decision or a plan on a day. */
    public boolean isOpenOn(LocalDate day) {
      return !received.isAfter(day) && closes().isAfter(day);
    }

    private LocalDate closes() {
      return assessment.map(assessed -> assessed.decision().on()).orElse(decision.on());
    }
  }

  /** How a decision fell and when. */
  public record Decision(Outcome outcome, LocalDate on, Appeal appeal) {
    /** The outcome as known on a day: awaited until it is made. */
    public String codeOn(LocalDate day) {
      return on.isAfter(day) ? "A" : outcome.code;
    }
  }

  /** SEN2 outcomes. */
  public enum Outcome {
    YES("Y"),
    NO("N"),
    WITHDRAWN("W"),
    HISTORICAL("H");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }
  }

  /** Whether a decision was disputed. */
  public enum Appeal {
    NONE,
    MEDIATION,
    TRIBUNAL
  }

  /** An EHC needs assessment; its decision's day is the day the plan is issued. */
  public record Assessment(Decision decision, Exceptions exceptions, List<Advice> advice) {
    public Assessment {
      advice = List.copyOf(advice);
    }
  }

  /** Whether an exception to the 20 weeks applies (regulation 13(3)). */
  public enum Exceptions {
    NONE,
    APPLY
  }

  /** A piece of advice asked for. */
  public record Advice(String type, LocalDate requested, LocalDate received) {}

  /** An EHC plan. */
  public record Plan(
      Span span,
      int ceaseReason,
      Set<Feature> features,
      List<Review> reviews,
      List<Placement> placements) {
    public Plan {
      features = Set.copyOf(features);
      reviews = List.copyOf(reviews);
      placements = List.copyOf(placements);
    }
  }

  /** What a plan holds beside its provision. */
  public enum Feature {
    PERSONAL_BUDGET,
    ORGANISED_ARRANGEMENT,
    DIRECT_PAYMENT,
    RESIDENTIAL,
    TAKEN_OVER
  }

  /** An annual review. */
  public record Review(LocalDate meeting, LocalDate decided, String outcome) {}

  /** A place that a plan names: a URN, or a setting without one. */
  public record Placement(String urn, String setting, Span span) {}

  public boolean hasPlanOn(LocalDate day) {
    return requests.stream()
        .flatMap(request -> request.plan().stream())
        .anyMatch(plan -> plan.span().covers(day));
  }

  public boolean hasOpenRequestOn(LocalDate day) {
    return requests.stream().anyMatch(request -> request.isOpenOn(day));
  }

  /** Whether the case system has heard of the young person by a day. */
  public boolean isKnownOn(LocalDate day) {
    return requests.stream().anyMatch(request -> !request.received().isAfter(day));
  }
}
