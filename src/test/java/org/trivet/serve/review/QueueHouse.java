package org.trivet.serve.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Role;
import org.trivet.access.Zone;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.StepDone;
import org.trivet.ledger.TableRecord;
import org.trivet.review.PairDecision.Sight;
import org.trivet.serve.MadeUpNight;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.RecordPair;

/**
 * A home with one matched night of made-up people and their doubtful pairs.
 *
 * <pre>
 * E1 education    Amina Khan  2014-03-09  LS1 4AP   pupil number        known to be S1's child
 * S1 social care  Amina Khan  2014-03-09
 * H1 health       Amira Khan  2014-03-09  LS1 4AP   NHS number, verified
 * H2 health       Omar Khan   2011-01-05  LS1 4AP                       a brother, in no pair
 * E2 education    Jack Smith  2012-07-30  LS2 9JT
 * H3 health       Jack Smyth  2012-07-30  LS2 9JT
 * S3 social care  Jack Smith  2012-07-30
 * </pre>
 */
public final class QueueHouse {
  public static final NightId NIGHT = new NightId("night-2026-11-20");
  public static final String AMINA_AT_SCHOOL = "sen|education/ehc-cases|E1";
  public static final String AMINA_IN_CARE = "csc|social-care/ssd|S1";
  public static final String AMIRA_AT_CLINIC = "trust|health/provider|H1";
  public static final String JACK_AT_SCHOOL = "sen|education/ehc-cases|E2";
  public static final String JACK_AT_CLINIC = "trust|health/provider|H3";
  public static final String JACK_IN_CARE = "csc|social-care/ssd|S3";

  /** Twins? Joining them would bring social care's record of Amina to the clinic's of Amira. */
  public static final RecordPair AMINA_OR_AMIRA = new RecordPair(AMINA_AT_SCHOOL, AMIRA_AT_CLINIC);

  public static final RecordPair JACK = new RecordPair(JACK_AT_SCHOOL, JACK_AT_CLINIC);
  public static final RecordPair JACK_AND_CARE = new RecordPair(JACK_IN_CARE, JACK_AT_CLINIC);

  private static final String FIRST = "night-2026-11-19";
  private static final List<Purpose> REVIEW =
      List.of(new Purpose(Visit.PURPOSE, "Deciding whether two records are the same child"));
  private static final Role STEWARD =
      new Role("steward", List.of(Zone.IDENTIFIED, Zone.PSEUDONYMISED, Zone.OPEN));

  public static final Person FARAH = new Person("faziz", "Farah Aziz", STEWARD, REVIEW);
  public static final Person OWEN = new Person("oreed", "Owen Reed", STEWARD, REVIEW);
  public static final Person ANNA =
      new Person("abell", "Anna Bell", new Role("analyst", List.of(Zone.PSEUDONYMISED)), REVIEW);

  private QueueHouse() {}

  public static People people() {
    return new People(List.of(FARAH, OWEN, ANNA), Optional.empty());
  }

  /** Writes the night, as matching leaves it, and says in the ledger that it did. */
  public static void write(Path home) {
    write(home, "JACK", 0.5);
  }

  /** The same with another forename of Jack's at the clinic, and another weight of his pair. */
  static void write(Path home, String forename, double weight) {
    var night = new MadeUpNight(home, NIGHT.name());
    schools(night);
    clinics(night, forename);
    care(night);
    register(night);
    ask(
        night,
        AMINA_OR_AMIRA,
        "3.1, 'Same birth date and nearly the same forename: are these two children?', 2");
    ask(night, JACK, weight + ", 'The evidence is balanced: do you know this child?', 2");
    ask(night, JACK_AND_CARE, "1.2, 'The evidence is balanced: do you know this child?', 1");
    night
        .raw(
            "matched/link_evidence",
            "SELECT '%s' AS record_key_a, '%s' AS record_key_b, 'weight' AS rule, 3.1::DOUBLE AS match_weight, 'forename=near,surname=same,birth-date=same' AS levels, 'review' AS decision, 'POSSIBLE_TWIN' AS reason, '%s' AS night"
                .formatted(AMINA_OR_AMIRA.recordKeyA(), AMINA_OR_AMIRA.recordKeyB(), NIGHT))
        .raw(
            "matched/link_evidence",
            "SELECT '%s' AS record_key_a, '%s' AS record_key_b, 'weight' AS rule, 1.2::DOUBLE AS match_weight, 'forename: same, birth-date: two of day, month and year' AS levels, 'review' AS decision, 'The NHS numbers differ.' AS reason, '%s' AS night"
                .formatted(JACK_AND_CARE.recordKeyA(), JACK_AND_CARE.recordKeyB(), NIGHT))
        .write();
  }

  public static void record(Ledger ledger) {
    ledger.lease().take("night", Holder.thisProcess("farah"));
    ledger.nights().start(NIGHT, Optional.empty());
    tell(ledger, "match", "matched", "review_queue");
    ledger.nights().finish(NIGHT);
  }

  /** The adoption team marks records or numbers as a former identity's, each {@code kind, value}. */
  static void seal(Path home, Ledger ledger, Map<String, String> marks) {
    var later = new NightId("night-2026-11-21");
    ledger.nights().start(later, Optional.of(NIGHT));
    var night = new MadeUpNight(home, later.name());
    marks.forEach((value, kind) -> night.raw(
        "standardised/sealed_identities",
        "SELECT '%s' AS kind, '%s' AS value, NULL::VARCHAR AS known_to".formatted(kind, value)));
    night.write();
    var table = new TableRecord(
        later,
        "standardise",
        "standardised",
        "sealed_identities",
        Path.of("standardised", later.name(), "sealed_identities"),
        1,
        "hash");
    ledger.steps().begin(later, 1, "standardise");
    ledger.steps().done(later, "standardise", new StepDone(List.of(table), List.of(), List.of()));
    ledger.nights().fail(later, "Matching has not come to it yet.");
  }

  public static ReviewDesk desk(Path home, Ledger ledger) {
    return new ReviewDesk(
        new ReviewHouse(home, ledger, MadeUpNight.CONTRACTS),
        new ReviewRules(Set.of("social-care"), Sight.BLIND),
        people(),
        AccessLog.ofHome(home, Clock.systemUTC()));
  }

  public static Ledger ledger(Path home) {
    return Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
  }

  static Visit visit(Person person, Sight sight) {
    return new Visit(person, Optional.empty(), sight, "match review");
  }

  private static void schools(MadeUpNight night) {
    night
        .row(
            "ehc_persons",
            AMINA_AT_SCHOOL,
            FIRST,
            pupil("E1", "AMINA KHAN", "2014-03-09", "LS1 4AP"))
        .row(
            "ehc_persons",
            JACK_AT_SCHOOL,
            FIRST,
            pupil("E2", "JACK SMITH", "2012-07-30", "LS2 9JT"));
  }

  private static void clinics(MadeUpNight night, String jack) {
    night
        .row(
            "health_patients",
            AMIRA_AT_CLINIC,
            FIRST,
            patient("H1", "AMIRA KHAN", "2014-03-09", "LS1 4AP"))
        .row(
            "health_patients",
            "trust|health/provider|H2",
            FIRST,
            patient("H2", "OMAR KHAN", "2011-01-05", "LS1 4AP"))
        .row(
            "health_patients",
            JACK_AT_CLINIC,
            FIRST,
            patient("H3", jack + " SMYTH", "2012-07-30", "LS2 9JT"))
        .row(
            "health_patients",
            JACK_AT_CLINIC,
            "night-2026-11-18..night-2026-11-19",
            patient("H3", "OLDNAME SMYTH", "2012-07-30", "LS2 9JT"));
  }

  private static void care(MadeUpNight night) {
    night
        .row("ssd_persons", AMINA_IN_CARE, FIRST, inCare("S1", "AMINA KHAN", "2014-03-09"))
        .row("ssd_persons", JACK_IN_CARE, FIRST, inCare("S3", "JACK SMITH", "2012-07-30"))
        .row(
            "ssd_linked_identifiers",
            JACK_IN_CARE,
            FIRST,
            Map.of(
                "link_identifier_type",
                "Former Unique Pupil Number",
                "link_identifier_value",
                "A823432112006"));
  }

  private static void register(MadeUpNight night) {
    night
        .known(AMINA_AT_SCHOOL, "C1", FIRST, "new")
        .known(AMINA_IN_CARE, "C1", FIRST, "joined")
        .known(AMIRA_AT_CLINIC, "C2", FIRST, "new")
        .known(JACK_AT_SCHOOL, "C3", FIRST, "new")
        .known(JACK_AT_CLINIC, "C4", FIRST, "new")
        .known(JACK_IN_CARE, "C5", FIRST, "new");
  }

  private static void ask(MadeUpNight night, RecordPair pair, String weightQuestionPriority) {
    var parts = weightQuestionPriority.split(", ", 2);
    var comma = parts[1].lastIndexOf(", ");
    night.raw(
        "matched/review_queue",
        "SELECT '%s' AS record_key_a, '%s' AS record_key_b, %s::DOUBLE AS match_weight, %s AS question, %s::INTEGER AS priority, '%s' AS first_night"
            .formatted(
                pair.recordKeyA(),
                pair.recordKeyB(),
                parts[0],
                parts[1].substring(0, comma),
                parts[1].substring(comma + 2),
                FIRST));
  }

  private static Map<String, String> pupil(String id, String name, String born, String postcode) {
    return Map.of(
        "person_id",
        id,
        "forename",
        name.split(" ", 2)[0],
        "surname",
        name.split(" ", 2)[1],
        "birth_date",
        born,
        "sex",
        "F",
        "postcode",
        postcode,
        "upn",
        "A823432112006");
  }

  private static Map<String, String> patient(String id, String name, String born, String postcode) {
    return Map.of(
        "local_patient_id",
        id,
        "forename",
        name.split(" ", 2)[0],
        "surname",
        name.split(" ", 2)[1],
        "birth_date",
        born,
        "sex",
        "2",
        "postcode",
        postcode,
        "nhs_number",
        id.equals("H1") ? "9434765919" : "9434765870",
        "nhs_number_status",
        "01");
  }

  private static Map<String, String> inCare(String id, String name, String born) {
    return Map.of(
        "pers_person_id",
        id,
        "pers_forename",
        name.split(" ", 2)[0],
        "pers_surname",
        name.split(" ", 2)[1],
        "pers_sex",
        "F",
        "pers_dob",
        born);
  }

  private static void tell(Ledger ledger, String step, String zone, String table) {
    var written =
        new TableRecord(NIGHT, step, zone, table, Path.of(zone, NIGHT.name(), table), 3, "hash");
    ledger.steps().begin(NIGHT, 1, step);
    ledger.steps().done(NIGHT, step, new StepDone(List.of(written), List.of(), List.of()));
  }
}
