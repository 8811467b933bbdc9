package org.trivet.matching;

import java.util.Set;
import org.trivet.vocabulary.Postcode;

/** All that one source's record says about who a person is; pseudo postcodes are left out, for they name no place. */
public record PersonRecord(
    Origin origin, Names names, Birth birth, Identifiers identifiers, Set<Postcode> postcodes)
    implements Comparable<PersonRecord> {
  public PersonRecord {
    postcodes = Set.copyOf(postcodes);
  }

  /** Whether both come from the same sender's same list. */
  public boolean isOfTheSameListAs(PersonRecord other) {
    return origin.key().feed().equals(other.origin.key().feed())
        && origin.key().sender().equals(other.origin.key().sender());
  }

  public boolean isAcrossTheSealFrom(PersonRecord other) {
    return origin.seal() != other.origin.seal();
  }

  @Override
  public int compareTo(PersonRecord other) {
    return origin.key().compareTo(other.origin.key());
  }

  @Override
  public String toString() {
    return "PersonRecord[" + origin.key() + "]";
  }
}
