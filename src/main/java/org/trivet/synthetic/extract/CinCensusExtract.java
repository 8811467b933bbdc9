package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CinEpisodes.Episode;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.CareStory;
import org.trivet.synthetic.population.CareStory.Need;
import org.trivet.synthetic.population.CareStory.Protection;
import org.trivet.synthetic.population.Dice;

/** The children in need census as one XML file: every child with an episode of need in the year to 31 March. */
final class CinCensusExtract implements Extract {
  static final String FEED = "social-care/cin-census";

  private final ReturnYear year;
  private final long seed;
  private final XmlFile xml;
  private final CinEpisodes episodes;
  private final ReturnTruth referrals;
  private final ReturnTruth protections;
  private final Planted leftOut = new Planted(Deviation.LEFT_OUT, 9);
  private final Planted otherDate = new Planted(Deviation.OTHER_DATE, 4);
  private final Planted stillOpen = new Planted(Deviation.STILL_OPEN, 2);
  private final Planted noLongerHeld = new Planted(Deviation.NO_LONGER_HELD, 6);
  private final Planted otherCategory = new Planted(Deviation.OTHER_CATEGORY, 2);

  CinCensusExtract(Inbox inbox, ReturnWatcher watcher) {
    var setting = inbox.setting();
    this.year = ReturnYear.before(setting.night(0));
    this.seed = setting.seed();
    this.xml =
        inbox.xml(inbox.file(0, FEED, "CIN_Census_%s.xml".formatted(year.last().getYear())));
    this.episodes = new CinEpisodes(xml, year);
    this.referrals = new ReturnTruth("cin-referrals-open", setting.nights(), watcher);
    this.protections = new ReturnTruth("cin-protection-plans", setting.nights(), watcher);
    writeHeader();
  }

  private void writeHeader() {
    xml.begin("Message").begin("Header").begin("CollectionDetails");
    xml.text("Collection", "CIN")
        .text("Year", Integer.toString(year.last().getYear()))
        .text("ReferenceDate", year.last().toString())
        .end();
    xml.begin("Source")
        .text("SourceLevel", "L")
        .text("LEA", BladeTable.AUTHORITY)
        .text("SoftwareCode", "Example CMS")
        .text("Release", "2026.1")
        .text("SerialNo", "1")
        .text("DateTime", year.last().plusDays(70) + "T10:15:00")
        .end();
    xml.end().begin("Children");
  }

  @Override
  public Source source() {
    return Source.SSD;
  }

  @Override
  public void write(Listing listing) {
    if (listing.role() == Role.SECOND) {
      return;
    }
    var story = year.storyOf(listing);
    var shown = shown(listing, story);
    var plans = protections(listing, story);
    if (ReturnTruth.isReturned(listing) && !shown.isEmpty()) {
      writeChild(listing, shown, plans);
      noLongerHeld.next().ifPresent(deviation -> writeUnborn(listing, deviation));
    }
  }

  /** The child's episodes of the year as the return has them. */
  private List<Episode> shown(Listing listing, CareStory story) {
    List<Episode> shown = new ArrayList<>();
    var number = 0;
    for (var need : story.needs()) {
      number++;
      if (year.overlaps(need.span())) {
        var id = "F" + listing.localId() + number;
        var deviation = deviation(listing, need, story);
        tell(listing, id, need, deviation);
        if (!deviation.equals(Optional.of(Deviation.LEFT_OUT))) {
          shown.add(new Episode(need, deviation));
        }
      }
    }
    return shown;
  }

  private Optional<Deviation> deviation(Listing listing, Need need, CareStory story) {
    if (!listing.isMain() || !ReturnTruth.isReturned(listing)) {
      return Optional.empty();
    }
    if (!need.span().covers(year.last())) {
      return stillOpen.next();
    }
    var left = story.protections().isEmpty() ? leftOut.next() : Optional.<Deviation>empty();
    return left.isPresent() ? left : otherDate.next();
  }

  private void tell(Listing listing, String id, Need need, Optional<Deviation> deviation) {
    if (need.span().covers(year.last())) {
      referrals.ofBoth(listing, id, deviation);
    } else if (deviation.isPresent()) {
      referrals.ofReturnAlone(id, deviation.get());
    }
  }

  /** The child's protection plans of the year, with the category that the return states. */
  private List<Protection> protections(Listing listing, CareStory story) {
    List<Protection> shown = new ArrayList<>();
    for (var plan : story.protections()) {
      if (year.overlaps(plan.span())) {
        var inForce = plan.span().covers(year.last());
        var deviation = inForce && ReturnTruth.isReturned(listing)
            ? otherCategory.next()
            : Optional.<Deviation>empty();
        if (inForce) {
          protections.ofBoth(listing, "B" + listing.localId(), deviation);
        }
        shown.add(
            deviation.isPresent()
                ? new Protection(plan.span(), plan.category().equals("NEG") ? "EMO" : "NEG")
                : plan);
      }
    }
    return shown;
  }

  private void writeChild(Listing listing, List<Episode> shown, List<Protection> plans) {
    var card = listing.on(0).orElseThrow();
    xml.begin("Child").begin("ChildIdentifiers");
    xml.text("LAchildID", listing.localId())
        .text("UPN", card.get(Part.UPN))
        .text("UPNunknown", card.has(Part.UPN) ? "" : unknown(listing))
        .text("PersonBirthDate", card.get(Part.BORN))
        .text("ExpectedPersonBirthDate", card.get(Part.EXPECTED))
        .text("Sex", card.get(Part.SEX))
        .end();
    writeCharacteristics(listing.person().life().background().dfeCode(), shown);
    var dice = Dice.of(seed, listing.identity().number(), Dice.Stream.CIN_CENSUS);
    for (var i = 0; i < shown.size(); i++) {
      var last = i == shown.size() - 1;
      episodes.write(shown.get(i), last ? plans : List.of(), dice);
    }
    xml.end();
  }

  private void writeCharacteristics(String ethnicity, List<Episode> shown) {
    xml.begin("ChildCharacteristics").text("Ethnicity", ethnicity).begin("Disabilities");
    if (shown.stream().anyMatch(episode -> episode.need().code().equals("N2"))) {
      xml.text("Disability", "LD").text("Disability", "COMM");
    } else {
      xml.text("Disability", "NONE");
    }
    xml.end().end();
  }

  /** An unborn child whose record has gone from the system since: it was entered anew when it was born. */
  private void writeUnborn(Listing beside, Deviation deviation) {
    var id = "U" + beside.localId().substring(1);
    var referred = year.last().minusDays(40);
    xml.begin("Child").begin("ChildIdentifiers");
    xml.text("LAchildID", id)
        .text("UPNunknown", "UN1")
        .text("ExpectedPersonBirthDate", year.last().plusDays(60).toString())
        .text("Sex", "U")
        .end();
    xml.begin("ChildCharacteristics").text("Ethnicity", "NOBT").begin("Disabilities");
    xml.text("Disability", "NONE").end().end();
    episodes.writeOpen(referred);
    xml.end();
    referrals.ofReturnAlone("F" + id + "1", deviation);
  }

  private String unknown(Listing listing) {
    LocalDate day = year.last();
    return listing.person().birth().schoolAgeOn(day) < Clerk.SCHOOL_STARTS ? "UN1" : "UN4";
  }
}
