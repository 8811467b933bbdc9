package org.trivet.synthetic.extract;

import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.Identity;
import org.trivet.synthetic.population.Person;

/**
 * One record about a person in one system's list, as it stands on each night.
 *
 * @param role whether the person's case hangs on this record
 * @param cards per night; empty while the list does not have the record
 */
public record Listing(
    Source source,
    String localId,
    Person person,
    Identity identity,
    Role role,
    List<Optional<Card>> cards) {
  public Listing {
    cards = List.copyOf(cards);
  }

  /** What a record is to the person's case. */
  public enum Role {
    /** Requests, episodes and referrals hang on it. */
    MAIN,
    /** A second record of the same person; nothing hangs on it. */
    SECOND,
    /** The record of a former identity. */
    FORMER
  }

  /** What the system has on a night. */
  public Optional<Card> on(int night) {
    return cards.get(night);
  }

  /** Whether the sender sends its whole list on a night, this record in it or not. */
  public boolean isSentOn(int night) {
    return switch (source) {
      case HOSPITAL -> HospitalExtract.isSentOn(night);
      case CHILD_HEALTH -> ChildHealthExtract.isSentOn(night);
      case EHC, CENSUS, SSD, PROVIDER -> true;
    };
  }

  public boolean isMain() {
    return role == Role.MAIN;
  }

  @Override
  public String toString() {
    return "Listing[" + source + "]";
  }
}
