package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.CareStory;
import org.trivet.synthetic.population.CareStory.Need;
import org.trivet.synthetic.population.Span;

/** Social care's episodes of need, plans, protection plans and care, as known on each night. */
final class SsdCaseTables {
  static final String PROTECTION_HEADER =
      "cppl_cp_plan_id,cppl_referral_id,cppl_icpc_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,"
          + "cppl_cp_plan_ola,cppl_cp_plan_initial_category,cppl_cp_plan_latest_category";

  private final Inbox inbox;
  private final List<CsvFile> needs;
  private final List<CsvFile> plans;
  private final List<CsvFile> protections;
  private final List<CsvFile> care;

  SsdCaseTables(Inbox inbox) {
    this.inbox = inbox;
    this.needs = table(
        "ssd_cin_episodes",
        "cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,"
            + "cine_referral_source_desc,cine_referral_outcome_json,cine_referral_nfa,cine_close_reason,cine_close_date,"
            + "cine_referral_team,cine_referral_worker_id");
    this.plans = table(
        "ssd_cin_plans",
        "cinp_cin_plan_id,cinp_referral_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date,"
            + "cinp_cin_plan_team,cinp_cin_plan_worker_id");
    this.protections = table("ssd_cp_plans", PROTECTION_HEADER);
    this.care = table(
        "ssd_cla_episodes",
        "clae_cla_episode_id,clae_person_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,"
            + "clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,"
            + "clae_referral_id,clae_entered_care_date,clae_cla_last_iro_contact_date");
  }

  private List<CsvFile> table(String name, String header) {
    return inbox.nightly(Source.SSD, name, SsdExtract.header(header), Set.of());
  }

  void write(Listing listing, int night) {
    var day = inbox.setting().night(night);
    if (listing.role() == Role.MAIN) {
      new Case(listing.localId(), night, day).write(listing.person().stories().care());
    } else if (listing.role() == Role.FORMER) {
      listing
          .person()
          .adoption()
          .ifPresent(adoption -> new Case(listing.localId(), night, day).write(adoption.care()));
    }
  }

  /** One child's rows on one night. */
  private final class Case {
    private final String person;
    private final int night;
    private final LocalDate day;

    Case(String person, int night, LocalDate day) {
      this.person = person;
      this.night = night;
      this.day = day;
    }

    void write(CareStory story) {
      var number = 0;
      for (var need : story.needs()) {
        number++;
        if (need.span().hasBegun(day)) {
          writeNeed(need, "F" + person + number);
        }
      }
      var last = "F" + person + Math.max(1, number);
      writeProtections(story, last);
      writeCare(story, last);
    }

    private void writeNeed(Need need, String id) {
      var closed = need.span().endKnownOn(day);
      needs
          .get(night)
          .row(
              id,
              person,
              need.span().from().toString(),
              need.code(),
              need.source(),
              "",
              "",
              closed.isPresent()
                      && need.closeReason().equals("RC8")
                      && need.span().days() < 30
                  ? "1"
                  : "0",
              closed.isPresent() ? need.closeReason() : "",
              end(need.span()),
              "T1",
              "");
      var number = 0;
      for (var plan : need.plans()) {
        number++;
        if (plan.hasBegun(day)) {
          plans
              .get(night)
              .row("N" + id + number, id, person, plan.from().toString(), end(plan), "T1", "");
        }
      }
    }

    private void writeProtections(CareStory story, String need) {
      for (var plan : story.protections()) {
        if (plan.span().hasBegun(day)) {
          protections
              .get(night)
              .row(
                  "B" + person,
                  need,
                  "",
                  person,
                  plan.span().from().toString(),
                  end(plan.span()),
                  "0",
                  plan.category(),
                  plan.category());
        }
      }
    }

    private void writeCare(CareStory story, String need) {
      for (var episode : story.care()) {
        if (episode.span().hasBegun(day)) {
          var end = end(episode.span());
          care.get(night)
              .row(
                  "G" + person,
                  person,
                  "",
                  episode.span().from().toString(),
                  "S",
                  episode.need(),
                  end,
                  end.isEmpty() ? "" : episode.ceasedReason(),
                  "Y" + person,
                  need,
                  episode.span().from().toString(),
                  "");
        }
      }
    }

    private String end(Span span) {
      return span.endKnownOn(day).map(LocalDate::toString).orElse("");
    }
  }
}
