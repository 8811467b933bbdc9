package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A child's dealings with the community provider and the hospital. */
public record HealthStory(Set<Register> registers, List<Referral> referrals, String practice) {
  public HealthStory {
    registers = Set.copyOf(registers);
    referrals = List.copyOf(referrals);
  }

  /** Lists of patients. */
  public enum Register {
    PROVIDER,
    HOSPITAL
  }

  /** Teams of the provider; the universal ones see every child. */
  public enum Team {
    SLT,
    OT,
    PHYSIO,
    COMM_PAED,
    ND,
    CCN,
    AUDIO,
    CONT,
    CLA_HLTH,
    HV,
    SN,
    IMM;

    public boolean isUniversal() {
      return switch (this) {
        case HV, SN, IMM -> true;
        case SLT, OT, PHYSIO, COMM_PAED, ND, CCN, AUDIO, CONT, CLA_HLTH -> false;
      };
    }

    /** Whether its caseload belongs to the SEND cohort: community paediatrics and therapy. */
    public boolean isTherapyOrPaediatrics() {
      return switch (this) {
        case SLT, OT, PHYSIO, COMM_PAED -> true;
        case ND, CCN, AUDIO, CONT, CLA_HLTH, HV, SN, IMM -> false;
      };
    }
  }

  /** A referral to a team. */
  public record Referral(
      Team team, Span span, String source, String closureReason, List<Contact> contacts) {
    public Referral {
      contacts = List.copyOf(contacts);
    }
  }

  /** A contact. */
  public record Contact(LocalDate on, String attendance, String medium) {}

  public boolean isOpenOn(LocalDate day) {
    return referrals.stream()
        .anyMatch(referral -> !referral.team().isUniversal() && referral.span().covers(day));
  }

  public boolean isInCohortOn(LocalDate day) {
    return referrals.stream()
        .anyMatch(referral ->
            referral.team().isTherapyOrPaediatrics() && referral.span().covers(day));
  }

  public boolean isOn(Register register) {
    return registers.contains(register);
  }
}
