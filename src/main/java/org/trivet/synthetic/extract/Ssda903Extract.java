package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.CareStory.LookedAfter;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Trait;

/** SSDA903, the return on children looked after in the year to 31 March: the child and the episodes here, {@link Ssda903Lists} the rest. */
final class Ssda903Extract implements Extract {
  static final String FEED = "social-care/ssda903";
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int DAYS_OFF = 7;
  private static final String FOSTER_POSTCODE = "ZZ99 3CZ";

  private final ReturnYear year;
  private final long seed;
  private final CsvFile children;
  private final CsvFile episodes;
  private final Ssda903Lists lists;
  private final ReturnTruth truth;
  private final Planted leftOut = new Planted(Deviation.LEFT_OUT, 3);
  private final Planted otherDate = new Planted(Deviation.OTHER_DATE, 5);
  private final Planted stillOpen = new Planted(Deviation.STILL_OPEN, 2);

  Ssda903Extract(Inbox inbox, ReturnWatcher watcher) {
    var setting = inbox.setting();
    this.year = ReturnYear.before(setting.night(0));
    this.seed = setting.seed();
    this.children = Ssda903Lists.file(inbox, "header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
    this.episodes = Ssda903Lists.file(
        inbox,
        "episodes",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
    this.lists = new Ssda903Lists(inbox, year);
    this.truth = new ReturnTruth("ssda903-episodes", setting.nights(), watcher);
  }

  static String day(LocalDate date) {
    return DAY_FIRST.format(date);
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
    for (var episode : year.storyOf(listing).care()) {
      if (year.overlaps(episode.span())) {
        var deviation = deviation(listing, episode);
        truth.ofBoth(listing, "G" + listing.localId(), deviation);
        if (ReturnTruth.isReturned(listing) && !deviation.equals(Optional.of(Deviation.LEFT_OUT))) {
          writeChild(listing, episode, deviation);
        }
      } else if (ReturnTruth.isReturned(listing)) {
        lists.careLeaver(listing, episode);
      }
    }
  }

  private Optional<Deviation> deviation(Listing listing, LookedAfter episode) {
    if (!listing.isMain() || !ReturnTruth.isReturned(listing)) {
      return Optional.empty();
    }
    if (year.endOf(episode.span()).isPresent()) {
      return stillOpen.next();
    }
    var left = leftOut.next();
    return left.isPresent() ? left : otherDate.next();
  }

  private void writeChild(Listing listing, LookedAfter episode, Optional<Deviation> deviation) {
    var card = listing.on(0).orElseThrow();
    var dice = Dice.of(seed, listing.identity().number(), Dice.Stream.SSDA903);
    children.row(
        listing.localId(),
        card.get(Part.SEX),
        born(card),
        listing.person().life().background().dfeCode(),
        card.has(Part.UPN) ? card.get(Part.UPN) : "",
        card.get(Part.SEX).equals("F") ? "0" : "",
        "");
    writeEpisode(listing, episode, deviation);
    lists.write(listing, episode, dice);
  }

  private void writeEpisode(Listing listing, LookedAfter episode, Optional<Deviation> deviation) {
    var adopted = listing.role() == Role.FORMER;
    var off = deviation.equals(Optional.of(Deviation.OTHER_DATE)) ? DAYS_OFF : 0;
    var ended = deviation.equals(Optional.of(Deviation.STILL_OPEN))
        ? Optional.<LocalDate>empty()
        : year.endOf(episode.span());
    var alone = listing.person().has(Trait.UNACCOMPANIED);
    episodes.row(
        listing.localId(),
        day(episode.span().from().minusDays(off)),
        "S",
        adopted ? "E1" : alone ? "V2" : "C2",
        episode.need(),
        adopted ? "A5" : "U4",
        "PR1",
        ended.map(Ssda903Extract::day).orElse(""),
        ended.isPresent() ? episode.ceasedReason() : "",
        "",
        listing.on(0).orElseThrow().get(Part.POSTCODE),
        FOSTER_POSTCODE,
        "");
  }

  static String born(Card card) {
    return card.has(Part.BORN) ? day(LocalDate.parse(card.get(Part.BORN))) : "";
  }

  static List<String> columns(String header) {
    return List.of(header.split(",", -1));
  }
}
