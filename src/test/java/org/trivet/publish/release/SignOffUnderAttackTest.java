package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.publish.release.PublishingHouse.BOARD;
import static org.trivet.publish.release.PublishingHouse.DECEMBER;
import static org.trivet.publish.release.PublishingHouse.NOVEMBER;
import static org.trivet.publish.release.PublishingHouse.day;
import static org.trivet.publish.release.PublishingHouse.read;
import static org.trivet.publish.release.PublishingHouse.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.access.Person;
import org.trivet.access.Role;
import org.trivet.vocabulary.Refusal;

/** Everything that somebody might try to get figures out unchecked: each is refused, and each refusal stands in the log. */
class SignOffUnderAttackTest {
  private static final Map<String, String> FIGURES =
      Map.of("2025", "41 of 82", "2026", "60 of 119");

  private final Path folder;
  private final PublishingHouse desk;

  SignOffUnderAttackTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new PublishingHouse(folder).draft(NOVEMBER, FIGURES);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void refused(ThrowingCallable attempt, String because, String logged) {
    assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageContaining(because);
    var all = desk.house().log().all();
    var last = all.get(all.size() - 1);
    assertThat(last.step()).isEqualTo(Step.REFUSED);
    assertThat(last.by().user() + ": " + last.text("what") + " " + last.subject())
        .isEqualTo(logged);
    assertThat(last.text("why")).contains(because);
    assertThat(desk.ledger().decisions().breaks()).isEmpty();
  }

  @Test
  void whoMadeItCanNotApproveItWhateverDutyTheyHold() {
    desk.audit(NOVEMBER);
    refused(
        () -> desk.approve("akhan", NOVEMBER),
        "nobody approves what they made",
        "akhan: approve board-quarterly night-2026-11-20");
  }

  @Test
  void anApproverWhoDraftsItAgainLosesTheirApproval() {
    desk.audit(NOVEMBER);
    desk.everyoneApproves(NOVEMBER);
    new Drafting(desk.house()).drafted(desk.person("fnoor"), NOVEMBER);

    assertThat(
            new Approvals(desk.house()).standing(desk.house().draft(NOVEMBER)).awaited())
        .extracting(Terms.Seat::name)
        .containsExactly("disclosure checker");
  }

  @Test
  void nobodyApprovesWithoutTheDutyNorTwiceInDifferentSeats() {
    desk.audit(NOVEMBER);
    refused(
        () -> desk.approve("ilund", NOVEMBER),
        "cannot approve",
        "ilund: approve board-quarterly night-2026-11-20");
    desk.approve("gpatel", NOVEMBER);
    refused(
        () -> desk.approve("gpatel", NOVEMBER),
        "has signed",
        "gpatel: approve board-quarterly night-2026-11-20");
  }

  @Test
  void oneExecutiveCanNotSignForBothByDelegation() {
    desk.audit(NOVEMBER);
    delegate("hjones", "integrated-care-board", "gpatel", "2026-12-31");

    assertThat(desk.approve("gpatel", NOVEMBER))
        .extracting(Terms.Seat::duty)
        .containsExactly("director-of-childrens-services");
    refused(
        () -> desk.approve("gpatel", NOVEMBER),
        "has signed",
        "gpatel: approve board-quarterly night-2026-11-20");
  }

  @Test
  void somebodyWhomTheFileDoesNotNameHasNoPartInIt() {
    desk.audit(NOVEMBER);
    var stranger = new Person("zorro", "Z", new Role("analyst", List.of()), List.of());
    refused(
        () -> new Approvals(desk.house()).approve(stranger, NOVEMBER),
        "is not listed in conf/people.yaml",
        "zorro: approve board-quarterly night-2026-11-20");
  }

  @Test
  void aDelegateActsDuringTheLeaveAndNotAfterIt() {
    desk.audit(NOVEMBER);
    delegate("ewong", "owner-health", "ilund", "2026-11-24");
    desk.at("2026-11-25T10:00:00Z");
    refused(
        () -> desk.approve("ilund", NOVEMBER),
        "from 2026-11-23 to 2026-11-24, which is not today",
        "ilund: approve board-quarterly night-2026-11-20");

    desk.at("2026-11-24T10:00:00Z");
    assertThat(desk.approve("ilund", NOVEMBER))
        .extracting(Terms.Seat::duty)
        .containsExactly("owner-health");
  }

  @Test
  void aDelegateCanNotDelegateOnAndNobodyLendsWhatTheyDoNotHold() {
    delegate("ewong", "owner-health", "ilund", "2026-12-31");
    refused(
        () -> delegate("ilund", "owner-health", "akhan", "2026-12-31"),
        "does not hold the duty",
        "ilund: delegate owner-health");
  }

  @Test
  void nothingIsApprovedUnaudited() {
    refused(
        () -> desk.approve("bmoss", NOVEMBER),
        "has not been audited",
        "bmoss: approve board-quarterly night-2026-11-20");
  }

  @Test
  void aFailedAuditIsApprovedOnlyWhereTheRisksOwnerAcceptedIt() {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    desk.audit(NOVEMBER);
    refused(
        () -> desk.approve("bmoss", NOVEMBER),
        "The audit of board-quarterly night-2026-11-20 failed",
        "bmoss: approve board-quarterly night-2026-11-20");
    refused(
        () -> new Approvals(desk.house()).acceptRisk(desk.person("fnoor"), NOVEMBER, "It is fine"),
        "does not hold the duty 'information-risk-owner'",
        "fnoor: accept the risk of board-quarterly night-2026-11-20");
    refused(
        () -> new Approvals(desk.house()).acceptRisk(desk.person("ilund"), NOVEMBER, " "),
        "Say why",
        "ilund: accept the risk of board-quarterly night-2026-11-20");
  }

  @Test
  void anAuditGoesStaleWhenSomethingElseIsReleased() {
    desk.draft(DECEMBER, FIGURES);
    desk.audit(DECEMBER);
    desk.everyoneApproves(DECEMBER);
    desk.time(DECEMBER, "2026-11-23T10:00:00Z");
    desk.released(NOVEMBER);

    refused(
        () -> desk.release(DECEMBER),
        "is stale",
        "akhan: release board-quarterly night-2026-12-18");
    desk.audit(DECEMBER);
    refused(
        () -> desk.release(DECEMBER),
        "lacks approval by: data owner, education",
        "akhan: release board-quarterly night-2026-12-18");
  }

  @Test
  void anAuditGoesStaleWhenMoreIsKnownFromElsewhere() {
    desk.audit(NOVEMBER);
    write(
        desk.warehouse.resolve("reference/known-outside.yaml"),
        "cells: {a: {value: 1, source: DfE}}\n");
    refused(
        () -> desk.approve("bmoss", NOVEMBER),
        "is stale",
        "bmoss: approve board-quarterly night-2026-11-20");
  }

  @Test
  void aForgedAuditIsTold() {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    desk.audit(NOVEMBER);
    var record = desk.draftFile(NOVEMBER, "restricted/audit.json");
    write(record, read(record).replaceAll("(?s)\"weak\" : \\[.*\\]", "\"weak\" : [ ]"));
    refused(
        () -> desk.approve("bmoss", NOVEMBER),
        "is not the one that was made",
        "bmoss: approve board-quarterly night-2026-11-20");
  }

  @Test
  void aFileEditedAfterApprovalVoidsIt() {
    ready();
    write(desk.draftFile(NOVEMBER, "board-quarterly.html"), "<!DOCTYPE html><title>Better</title>");
    refused(
        () -> desk.release(NOVEMBER),
        "every approval of it is void",
        "akhan: release board-quarterly night-2026-11-20");
    assertThat(desk.home.resolve("published/releases")).doesNotExist();
  }

  @Test
  void soDoesAFileAddedOneTakenAwayAndALinkToAnother() throws IOException {
    ready();
    var added = write(desk.draftFile(NOVEMBER, "more.csv"), "a\r\n");
    refused(
        () -> desk.release(NOVEMBER), "is void", "akhan: release board-quarterly night-2026-11-20");
    Files.delete(added);
    Files.createSymbolicLink(added, desk.draftFile(NOVEMBER, "restricted/cells.json"));
    refused(
        () -> desk.release(NOVEMBER),
        "is a link",
        "akhan: release board-quarterly night-2026-11-20");
    Files.delete(added);
    Files.delete(desk.draftFile(NOVEMBER, "board-quarterly.csv"));
    refused(
        () -> desk.release(NOVEMBER), "is void", "akhan: release board-quarterly night-2026-11-20");
  }

  @Test
  void whoeverChangesTheSignOffBeginsAgain() {
    ready();
    var text = desk.warehouse.resolve("publications/board-quarterly.yaml");
    write(
        text,
        read(text)
            .replace(
                "executives: [director-of-childrens-services, integrated-care-board]",
                "executives: [director-of-childrens-services]"));
    refused(
        () -> desk.release(NOVEMBER),
        "are void",
        "akhan: release board-quarterly night-2026-11-20");
  }

  @Test
  void nothingGoesOutBeforeItsTimeOrWithoutOne() {
    desk.audit(NOVEMBER);
    desk.everyoneApproves(NOVEMBER);
    refused(
        () -> desk.release(NOVEMBER),
        "No time of release is set",
        "akhan: release board-quarterly night-2026-11-20");
    desk.time(NOVEMBER, "2026-12-03T09:30:00Z");
    desk.at("2026-12-03T09:29:59Z");
    refused(
        () -> desk.release(NOVEMBER),
        "under embargo until Thursday 3 December 2026 at 09:30",
        "akhan: release board-quarterly night-2026-11-20");
    desk.pass(Duration.ofSeconds(1));
    assertThat(desk.release(NOVEMBER)).exists();
  }

  @Test
  void onlyThePublisherSetsTheTimeAndAChangeOfItHasAReason() {
    var soon = new Timing.Time(Instant.parse("2026-11-24T09:30:00Z"), Optional.empty());
    refused(
        () -> new Timing(desk.house()).set(desk.person("bmoss"), NOVEMBER, soon, ""),
        "does not hold the duty 'publisher'",
        "bmoss: set the time of board-quarterly night-2026-11-20");
    desk.time(NOVEMBER, "2026-12-03T09:30:00Z");
    refused(
        () -> new Timing(desk.house()).set(desk.person("akhan"), NOVEMBER, soon, ""),
        "Say why",
        "akhan: set the time of board-quarterly night-2026-11-20");
    refused(
        () -> new Timing(desk.house())
            .set(
                desk.person("akhan"),
                NOVEMBER,
                new Timing(desk.house()).agendaOf(BOARD, day("2026-11-27")),
                "Moved"),
        "clear days",
        "akhan: set the time of board-quarterly night-2026-11-20");
  }

  @Test
  void aForgedManifestIsToldEvenWhereItsKeyIsForgedToo() {
    var released = desk.firstRelease();
    var key = desk.house().signing().known();
    assertThat(new ReleaseCheck(released, key).faults()).isEmpty();
    var figures =
        write(released.resolve("board-quarterly.csv"), "measure,value\r\nplans_20wk,99\r\n");
    assertThat(new ReleaseCheck(released, key).faults())
        .containsExactly("board-quarterly.csv is not as it was released");

    var manifest = released.resolve("manifest.json");
    var before = ReleaseCheckText.sha(read(manifest), "board-quarterly.csv");
    write(manifest, read(manifest).replace(before, Hashes.ofFile(figures)));
    var forger = SigningKey.in(folder.resolve("forgers-keys"), desk.home);
    write(released.resolve("manifest.json.sig"), forger.sign(read(manifest)));
    write(released.resolve("public-key.pem"), forger.known().pem());

    assertThat(new ReleaseCheck(released, key).faults())
        .hasSize(2)
        .anySatisfy(fault -> assertThat(fault).startsWith("The manifest is not signed by the key"))
        .anySatisfy(fault -> assertThat(fault).startsWith("The key beside it is another"));
    write(released.resolve("extra.html"), "");
    assertThat(new ReleaseCheck(released, key).faults())
        .contains("extra.html is not listed in the manifest");
  }

  @Test
  void anArchiveThatWasChangedStopsEveryAudit() {
    desk.firstRelease();
    var kept = desk.home.resolve("published/archive/board-quarterly/v1.0/cells.json");
    write(kept, read(kept).replace("41", "42"));
    desk.draft(DECEMBER, FIGURES);
    refused(
        () -> desk.audit(DECEMBER),
        "are gone or not those that were kept",
        "fnoor: audit board-quarterly night-2026-12-18");
  }

  @Test
  void theKeyIsItsOwnersAloneAndNotInTheHome() throws IOException {
    ready();
    desk.release(NOVEMBER);
    var secret = folder.resolve("keys/publication-1.signing.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> desk.house().signing()).hasMessageContaining("Others than its owner");
    assertThatThrownBy(() -> SigningKey.in(desk.home.resolve("keys"), desk.home))
        .hasMessageContaining("lies inside the home");
  }

  @Test
  void aPublisherWithoutAHomeFolderIsToldWhereTheKeyIsLookedForAndNothingGoesOut() {
    write(folder.resolve("keys"), "no folder can be made here");
    ready();

    refused(
        () -> desk.release(NOVEMBER),
        "perhaps they have no home folder. Nothing was signed or released. Keys lie where serve.keys-folder",
        "akhan: release board-quarterly night-2026-11-20");
    assertThat(desk.house().archive().issues()).isEmpty();
    assertThatThrownBy(() -> SigningKey.in(Path.of("?/.config/trivet/keys"), desk.home))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("?/.config/trivet/keys is no whole path");
  }

  @Test
  void whoeverSendsAReleaseNeedsNoKeyOfTheirOwnAndMakesNone() {
    var released = desk.firstRelease();
    var elsewhere = desk.houseWithKeys(folder.resolve("senders-keys"));

    assertThat(elsewhere.check(desk.issue("v1.0")).faults()).isEmpty();
    assertThat(folder.resolve("senders-keys")).doesNotExist();

    var forger = SigningKey.in(folder.resolve("forgers-keys"), desk.home);
    write(
        released.resolve("manifest.json.sig"),
        forger.sign(read(released.resolve("manifest.json"))));
    write(released.resolve("public-key.pem"), forger.known().pem());
    assertThatThrownBy(() -> elsewhere.check(desk.issue("v1.0")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("the key beside the release is not the one on record");
  }

  private void ready() {
    desk.audit(NOVEMBER);
    desk.everyoneApproves(NOVEMBER);
    desk.time(NOVEMBER, "2026-11-23T10:00:00Z");
  }

  private void delegate(String from, String duty, String to, String last) {
    new LeaveCover(desk.house())
        .delegate(desk.person(from), duty, to, new LeaveCover.Leave(day("2026-11-23"), day(last)));
  }

  /** Reads what a forger reads. */
  private static final class ReleaseCheckText {
    static String sha(String manifest, String file) {
      return manifest.split(java.util.regex.Pattern.quote("\"" + file + "\""), 2)[1]
          .split("\"sha256\" : \"", 2)[1].substring(0, 64);
    }
  }
}
