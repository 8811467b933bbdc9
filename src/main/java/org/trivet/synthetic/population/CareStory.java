package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A child's dealings with social care: episodes of need, protection plans, being looked after. */
public record CareStory(List<Need> needs, List<Protection> protections, List<LookedAfter> care) {
  public static final CareStory NONE = new CareStory(List.of(), List.of(), List.of());

  public CareStory {
    needs = List.copyOf(needs);
    protections = List.copyOf(protections);
    care = List.copyOf(care);
  }

  /** An episode of need from referral to closure. */
  public record Need(Span span, String code, String source, String closeReason, List<Span> plans) {
    public Need {
      plans = List.copyOf(plans);
    }
  }

  /** A child protection plan. */
  public record Protection(Span span, String category) {}

  /** An episode of being looked after. */
  public record LookedAfter(Span span, String need, String ceasedReason) {}

  public boolean isOpenOn(LocalDate day) {
    return spans().anyMatch(span -> span.covers(day));
  }

  public boolean isKnownOn(LocalDate day) {
    return spans().anyMatch(span -> span.hasBegun(day));
  }

  public boolean isInNeedForDisabilityOn(LocalDate day) {
    return needs.stream()
        .anyMatch(need -> need.code().equals("N2") && need.span().covers(day));
  }

  public boolean isProtectedOn(LocalDate day) {
    return protections.stream().anyMatch(plan -> plan.span().covers(day));
  }

  public boolean isLookedAfterOn(LocalDate day) {
    return care.stream().anyMatch(episode -> episode.span().covers(day));
  }

  private Stream<Span> spans() {
    return Stream.of(
            needs.stream().map(Need::span),
            protections.stream().map(Protection::span),
            care.stream().map(LookedAfter::span))
        .flatMap(each -> each);
  }
}
