package org.trivet.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.access.Duties;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.access.Role;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.publish.release.Archive.Issue;
import org.trivet.publish.release.Timing.Time;
import org.trivet.vocabulary.NightId;

/** A council's desk with a real ledger and real files: seven made-up people, one publication, and drafts drawn by hand. */
public final class PublishingHouse implements AutoCloseable {
  public static final String BOARD = "board-quarterly";
  static final DraftId NOVEMBER = new DraftId(BOARD, new NightId("night-2026-11-20"));
  static final DraftId DECEMBER = new DraftId(BOARD, new NightId("night-2026-12-18"));
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  public final Path home;
  final Path warehouse;
  private final Path folder;
  private final MovedClock clock = new MovedClock();
  private final Ledger ledger;

  public PublishingHouse(Path folder) {
    this.folder = folder;
    this.home = folder.resolve("home");
    this.warehouse = folder.resolve("warehouse");
    for (var text : List.of(
        "publications/board-quarterly.yaml",
        "reference/bank-holidays.csv",
        "reference/known-outside.yaml")) {
      write(warehouse.resolve(text), read(REPOSITORY.resolve("warehouse").resolve(text)));
    }
    write(folder.resolve("people.yaml"), """
        roles: {officer: [open]}
        purposes: {publishing: Publishing}
        people:
          - {user: akhan, name: A Khan, role: officer, purposes: [publishing]}
          - {user: bmoss, name: B Moss, role: officer, purposes: [publishing]}
          - {user: ewong, name: E Wong, role: officer, purposes: [publishing]}
          - {user: fnoor, name: F Noor, role: officer, purposes: [publishing]}
          - {user: gpatel, name: G Patel, role: officer, purposes: [publishing]}
          - {user: hjones, name: H Jones, role: officer, purposes: [publishing]}
          - {user: ilund, name: I Lund, role: officer, purposes: [publishing]}
        duties:
          publisher: [akhan]
          owner-education: [bmoss, akhan]
          owner-social-care: [bmoss]
          owner-health: [ewong]
          disclosure-checker: [fnoor, akhan]
          director-of-childrens-services: [gpatel]
          integrated-care-board: [hjones]
          information-risk-owner: [ilund]
        """);
    this.ledger = Ledger.open(LedgerConfig.inHome(home), clock);
  }

  public Person person(String user) {
    return People.in(folder.resolve("people.yaml")).named(user);
  }

  public ReleaseHouse house() {
    return houseWithKeys(folder.resolve("keys"));
  }

  /** The same desk for somebody whose keys lie elsewhere. */
  ReleaseHouse houseWithKeys(Path keys) {
    return new ReleaseHouse(
        new ReleaseHouse.Where(home, warehouse, keys),
        new ReleaseHouse.Who(
            People.in(folder.resolve("people.yaml")), Duties.in(folder.resolve("people.yaml"))),
        new ReleaseLog(ledger.decisions()),
        clock);
  }

  public Ledger ledger() {
    return ledger;
  }

  void at(String moment) {
    clock.now = Instant.parse(moment);
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  /** Cells of one measure as {@code "41 of 82"}, shown; or {@code "c: 3 of 30"}, hidden. */
  static String cells(Map<String, String> figures) {
    var cells = new StringBuilder();
    var hidden = new StringBuilder();
    figures.forEach((period, figure) -> {
      var isHidden = figure.startsWith("c: ");
      var parts = figure.replace("c: ", "").split(" of ", 2);
      var stem = "plans_20wk|%s|responsible-authority:E06999999|all|".formatted(period);
      cells
          .append(cells.isEmpty() ? "" : ", ")
          .append("\"%snumerator\": %s, \"%sdenominator\": %s"
              .formatted(stem, parts[0], stem, parts[1]));
      if (isHidden) {
        hidden
            .append(hidden.isEmpty() ? "" : ", ")
            .append("\"%snumerator\", \"%sdenominator\"".formatted(stem, stem));
      }
    });
    return "{\"cells\": {%s}, \"equations\": [], \"suppressed\": [%s], \"threshold\": 5}"
        .formatted(cells, hidden);
  }

  PublishingHouse draft(DraftId id, Map<String, String> figures) {
    return draft(id, cells(figures));
  }

  /** A draft of akhan's: a page, its figures, the cells behind them and the facts. */
  PublishingHouse draft(DraftId id, String cells) {
    files(home, id, cells);
    new Drafting(house()).drafted(person("akhan"), id);
    return this;
  }

  /** The November draft in a home that others look after, made by one of its users. */
  public static void draftIn(Path home, String user) {
    files(home, NOVEMBER, cells(Map.of("2025", "41 of 82", "2026", "60 of 119")));
    var folder = DraftFolder.of(home, NOVEMBER);
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var draft = new Draft(NOVEMBER, folder, List.of());
      var by = new Person(user, "Anna Osei", new Role("officer", List.of()), List.of());
      new ReleaseLog(ledger.decisions())
          .append(
              by,
              Step.DRAFTED,
              NOVEMBER.subject(),
              Map.of("files", Hashes.of(Json.line(draft.hashes()))));
    }
  }

  private static void files(Path home, DraftId id, String cells) {
    var draft = DraftFolder.of(home, id);
    write(draft.folder().resolve("board-quarterly.html"), "<!DOCTYPE html><title>Board</title>");
    write(
        draft.folder().resolve("board-quarterly.csv"),
        "measure,value\r\nplans_20wk,\"a\r\nb\"\r\n");
    write(draft.cells(), cells);
    write(
        draft.facts(),
        Json.pretty(new DraftFacts(
            "Children with SEND",
            "Example Council",
            "send-data@example.gov.uk",
            id.night().date().toString(),
            "1.0",
            List.of(new DraftFacts.MeasureFact("plans_20wk", 1, "2025 to 2026", Optional.of(0.81))),
            List.of(new DraftFacts.SourceFact(
                "education/ehc-cases",
                "2026-11-19",
                4_321,
                Optional.of(
                    new DraftFacts.Matched("shown", Optional.of(1_790L), Optional.of(0.72))))))));
  }

  DraftAudit.Outcome audit(DraftId id) {
    return new DraftAudit(house()).audit(person("fnoor"), id);
  }

  List<Terms.Seat> approve(String user, DraftId id) {
    return new Approvals(house()).approve(person(user), id);
  }

  void everyoneApproves(DraftId id) {
    List.of("bmoss", "ewong", "fnoor", "gpatel", "hjones").forEach(user -> approve(user, id));
  }

  void time(DraftId id, String moment) {
    new Timing(house())
        .set(person("akhan"), id, new Time(Instant.parse(moment), Optional.empty()), "");
  }

  Path release(DraftId id) {
    return new Issuing(house()).release(person("akhan"), id);
  }

  /** Everything from audit to release, without a hitch. */
  public Path released(DraftId id) {
    audit(id);
    everyoneApproves(id);
    time(id, clock.now.toString());
    return release(id);
  }

  /** The first release of the board's page. */
  public Path firstRelease() {
    draft(NOVEMBER, Map.of("2025", "41 of 82", "2026", "60 of 119"));
    return released(NOVEMBER);
  }

  /** The same, with a paper that is kept from the public. */
  public Path firstReleaseWithAnExemptPaper() {
    write(draftFile(NOVEMBER, "exempt/appendix.html"), "<title>Schedule 12A</title>");
    return firstRelease();
  }

  public void withdraw(String version) {
    new Withdrawing(house())
        .withdraw(person("akhan"), issue(version), "A count was too small", List.of("the DPO"));
  }

  Issue issue(String version) {
    return house().archive().named(BOARD, Version.parse(version));
  }

  Path draftFile(DraftId id, String name) {
    return DraftFolder.of(home, id).folder().resolve(name);
  }

  /** What the log says, one line each: who, what, about what. */
  List<String> log() {
    return house().log().all().stream()
        .map(event -> "%s %s %s".formatted(event.by().user(), event.step().word(), event.subject()))
        .toList();
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    ledger.close();
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return MeetingCalendar.ENGLAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
