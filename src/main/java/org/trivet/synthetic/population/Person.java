package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Someone aged 0 to 25, as they truly are. */
public record Person(
    String id, Birth birth, Identity identity, Life life, Optional<Adoption> adoption) {
  /** Circumstances, and what happened over the years. */
  public record Life(
      Background background,
      Set<Trait> traits,
      Home home,
      Optional<NameChange> nameChange,
      Stories stories) {
    public Life {
      traits = Set.copyOf(traits);
    }
  }

  /** The four agencies' stories. */
  public record Stories(Schooling schooling, EhcStory ehc, CareStory care, HealthStory health) {}

  /** Another surname until a day. */
  public record NameChange(String formerSurname, LocalDate on) {}

  /** A former identity that ended on the day of the adoption order, and the care that led there. */
  public record Adoption(Identity former, LocalDate on, CareStory care) {}

  /** Whether a record of someone is about this person. */
  public boolean is(Person other) {
    return id.equals(other.id);
  }

  public boolean has(Trait trait) {
    return life.traits().contains(trait);
  }

  public Stories stories() {
    return life.stories();
  }

  /** The surname that is right on a day. */
  public String surnameOn(LocalDate day) {
    return life.nameChange()
        .filter(change -> change.on().isAfter(day))
        .map(NameChange::formerSurname)
        .orElse(identity.name().surname());
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
