package org.trivet.synthetic.truth;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Trait;

/** {@code truth/people.csv}: everyone as they truly are. */
final class PeopleFile implements Closeable {
  private final CsvFile file;

  PeopleFile(Path folder) {
    this.file = CsvFile.create(
        folder.resolve("people.csv"),
        List.of(
            "person_id",
            "identity_id",
            "former_identity_id",
            "forename",
            "middle",
            "surname",
            "birth_date",
            "birth_order",
            "sex",
            "ethnicity",
            "postcode",
            "upn",
            "nhs_number",
            "traits"),
        Set.of());
  }

  void write(Person person) {
    var identity = person.identity();
    file.row(
        person.id(),
        identity.id(),
        person.adoption().map(adoption -> adoption.former().id()).orElse(""),
        identity.name().forename(),
        identity.name().middle(),
        identity.name().surname(),
        person.birth().date().toString(),
        Integer.toString(person.birth().order()),
        person.birth().sex().name(),
        person.life().background().dfeCode(),
        person.life().home().postcode(),
        identity.upn(),
        identity.nhsNumber(),
        traits(person));
  }

  private static String traits(Person person) {
    var text = new StringBuilder();
    for (var trait : Trait.values()) {
      if (person.has(trait)) {
        text.append(text.length() == 0 ? "" : " ").append(trait.name());
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    file.close();
  }
}
