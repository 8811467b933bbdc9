package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.publish.release.PublishingHouse.read;
import static org.trivet.publish.release.PublishingHouse.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.vocabulary.Refusal;

/** Lists of people for somebody with a right to them, made by one person and released by another. */
class RestrictedRouteTest {
  private static final Path LISTS = Path.of("warehouse/restricted");
  private static final RestrictedList PLANS = new RestrictedList(
      "plans",
      "Children with a plan",
      new RestrictedList.Gate("inspection", "director-of-childrens-services"),
      List.of("Unique ID", "UPN", "Pupil Premium"),
      java.util.Map.of("Pupil Premium", "No feed carries it"),
      "SELECT child_id, upn FROM ehc_persons");

  private final PublishingHouse desk;
  private final RestrictedRoute route;

  RestrictedRouteTest(@TempDir Path folder) {
    this.desk = new PublishingHouse(folder);
    this.route = new RestrictedRoute(desk.house());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void oneMakesItAnotherReleasesItAndWhatIsMissingIsReported() throws IOException {
    var made = prepared();
    assertThat(made.subject()).isEqualTo("plans r1");
    assertThat(made.missing()).containsExactly("Pupil Premium");

    var released = route.confirm(desk.person("gpatel"), "plans r1");

    assertThat(released).isEqualTo(desk.home.resolve("published/restricted/plans/r1"));
    assertThat(read(released.resolve("plans.csv")))
        .isEqualTo("Unique ID,UPN,Pupil Premium\r\nchild 1,made-up,\r\n\"child, 2\",,\r\n");
    assertThat(read(released.resolve("missing-fields.csv")))
        .isEqualTo(
            "field,rows,blank,why\r\nUnique ID,2,0,\r\nUPN,2,1,\r\nPupil Premium,2,2,No feed carries it\r\n");
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(released.resolveSibling(""))))
        .isEqualTo("rwxrwx---");
    assertThat(desk.log()).containsExactly("akhan prepared plans r1", "gpatel confirmed plans r1");
  }

  @Test
  void neitherTheSamePersonNorOneWithoutTheDutyNorChangedFilesNorTwice() {
    var made = prepared();
    refused("akhan", "does not hold the duty");
    var own = new RestrictedRoute(desk.house());
    own.prepare(desk.person("gpatel"), PLANS, new RestrictedRoute.Answer("Notice", List.of()));
    assertThatThrownBy(() -> own.confirm(desk.person("gpatel"), "plans r2"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("takes a second person");

    var before = read(made.folder().resolve("plans.csv"));
    write(made.folder().resolve("plans.csv"), before + "child 3,,\r\n");
    refused("gpatel", "are not those which were prepared");
    write(made.folder().resolve("plans.csv"), before);
    route.confirm(desk.person("gpatel"), "plans r1");
    refused("gpatel", "was released already");
  }

  @Test
  void aListWithoutAReasonIsNotMadeAndNothingOfARowReachesTheLog() {
    assertThatThrownBy(() ->
            route.prepare(desk.person("akhan"), PLANS, new RestrictedRoute.Answer(" ", List.of())))
        .hasMessageContaining("Say why");
    prepared();
    assertThat(desk.house().log().all().toString()).doesNotContain("child 1", "made-up");
  }

  @ParameterizedTest
  @CsvSource({"inspector-list-1, List_1", "inspector-list-2, List_2"})
  void theHousesListsHaveEveryFieldOfTheTemplate(String name, String template) {
    var list = RestrictedList.named(LISTS, name);

    assertThat(list.columns()).hasSize(template.equals("List_1") ? 21 : 17);
    assertThat(list.columns()).startsWith("Unique ID", "UPN", "ULN", "Date of birth");
    assertThat(list.isOfOneChild()).isFalse();
    assertThatThrownBy(() -> list.question(Optional.of("C0")))
        .hasMessageContaining("leave --child out");
  }

  @Test
  void theAnnexOfOneChildNeedsTheirNumberAndTakesNothingElse() {
    var list = RestrictedList.named(LISTS, "subject-access");

    assertThat(list.question(Optional.of("C0-123"))).contains("child_id = 'C0-123'");
    assertThatThrownBy(() -> list.question(Optional.empty())).hasMessageContaining("--child");
    assertThatThrownBy(() -> list.question(Optional.of("x' OR '1'='1")))
        .hasMessageContaining("no number of a child")
        .hasMessageNotContaining("OR");
  }

  @Test
  void anAnnexOfNobodyIsNotMade() {
    var list = RestrictedList.named(LISTS, "subject-access");

    assertThatThrownBy(() -> route.prepare(
            desk.person("akhan"), list, new RestrictedRoute.Answer("Request 2026-118", List.of())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no record of a child of that number");
    assertThat(desk.log()).endsWith("akhan refused subject-access");
  }

  private void refused(String user, String why) {
    assertThatThrownBy(() -> route.confirm(desk.person(user), "plans r1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
    assertThat(desk.log()).endsWith(user + " refused plans r1");
  }

  private RestrictedRoute.Prepared prepared() {
    List<@Nullable String> second = Arrays.asList("child, 2", null);
    return route.prepare(
        desk.person("akhan"),
        PLANS,
        new RestrictedRoute.Answer("Notice", List.of(List.of("child 1", "made-up"), second)));
  }
}
