package org.trivet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

class PeopleTest {
  private static final String ROLES = """
      roles:
        analyst: [pseudonymised, open]
        steward: [identified, pseudonymised, open]
      purposes: {service-planning: Planning, match-review: Matching}
      """;

  @TempDir
  Path conf;

  @Test
  void theFileOfTheHouseIsSound() {
    var people = People.in(Path.of("conf/people.yaml"));

    assertThat(people.named("whoever").role().name()).isEqualTo("analyst");
  }

  @Test
  void aUserNoFileListsIsAnAnalystWhoSeesNoNames() {
    var someone = People.in(conf.resolve("people.yaml")).named("bjones");

    assertThat(someone.permittedFor(Zone.PSEUDONYMISED, Optional.empty()).name())
        .isEqualTo("service-planning");
    assertThatThrownBy(() -> someone.permittedFor(Zone.IDENTIFIED, Optional.of("match-review")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("role analyst, which may see pseudonymised, open");
  }

  @Test
  void aStewardMustSayWhyBeforeSeeingNames() throws IOException {
    var steward = people(ROLES
            + "people: [{user: akhan, name: A Khan, role: steward, purposes: [match-review]}]")
        .named("akhan");

    assertThatThrownBy(() -> steward.permittedFor(Zone.IDENTIFIED, Optional.empty()))
        .hasMessageContaining("--purpose (yours: match-review)");
    assertThatThrownBy(() -> steward.permittedFor(Zone.IDENTIFIED, Optional.of("service-planning")))
        .hasMessageContaining("may look for match-review");
    assertThat(
            steward.permittedFor(Zone.IDENTIFIED, Optional.of("match-review")).title())
        .isEqualTo("Matching");
  }

  @Test
  void whereUnlistedUsersAreTurnedAwayNoOneElseComesIn() throws IOException {
    var people = people(ROLES + "people: []");

    assertThatThrownBy(() -> people.named("bjones")).hasMessageContaining("user 'bjones'");
  }

  @Test
  void everyProblemOfTheFileIsToldAtOnce() {
    assertThatThrownBy(() -> people("""
            roles: {analyst: [everything]}
            purposes: {}
            people: [{user: akhan, role: boss}, {role: analyst, purposes: [fun]}]
            """))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("role 'boss'")
        .hasMessageContaining("'everything' is not one of identified, pseudonymised, open")
        .hasMessageContaining("purpose 'fun'")
        .hasMessageContaining("a person has no user");
  }

  @Test
  void anUnknownKeyIsAProblem() {
    assertThatThrownBy(() -> people("poeple: []")).hasMessageContaining("poeple");
  }

  @Test
  void thePersonAtTheKeyboardIsTheOneTheKernelKnows() {
    assertThat(People.standard().atTheKeyboard().user()).isNotBlank();
  }

  private People people(String text) throws IOException {
    var file = conf.resolve("people.yaml");
    Files.writeString(file, text);
    return People.in(file);
  }
}
