package org.trivet.synthetic.truth;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.extract.Card;
import org.trivet.synthetic.extract.CensusWatcher;
import org.trivet.synthetic.extract.Deviation;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.ReturnWatcher;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Setting;

/** Writes the folder {@code truth/}. */
public final class Truth implements CensusWatcher, ReturnWatcher, Closeable {
  private final Path folder;
  private final PeopleFile people;
  private final RecordsFile records;
  private final HistoryFiles history;
  private final MeasureCounts measures;
  private final ExpectedSchools schools;
  private final ExpectedEhc ehc;
  private final ExpectedHealth health;
  private final ExpectedJoint joint;
  private final ReturnDifferencesFile differences;
  private final Figures figures = new Figures();
  private final FigureCounts counts;

  public Truth(Path folder, Setting setting) {
    this.folder = folder;
    this.people = new PeopleFile(folder);
    this.records = new RecordsFile(folder, setting);
    this.history = new HistoryFiles(folder, setting);
    this.measures = new MeasureCounts(setting);
    this.schools = new ExpectedSchools(measures);
    this.ehc = new ExpectedEhc(measures);
    this.health = new ExpectedHealth(measures);
    this.joint = new ExpectedJoint(measures);
    this.differences = new ReturnDifferencesFile(folder, setting);
    this.counts = new FigureCounts(setting, figures);
  }

  @Override
  public void pupil(int night, Listing listing, Enrolment enrolment, Card card) {
    records.pupil(new RecordsFile.In(night, "SPR"), listing, enrolment, card);
    schools.pupil(night, listing, enrolment, card);
  }

  @Override
  public void later(CensusTerm term, Listing listing, Enrolment enrolment, Card card) {
    records.pupil(new RecordsFile.In(0, term.code()), listing, enrolment, card);
  }

  @Override
  public void left(CensusTerm term, Listing listing, Enrolment enrolment, Card card) {
    records.pupil(new RecordsFile.In(0, term.code() + " off roll"), listing, enrolment, card);
  }

  @Override
  public void compared(int night, Case compared, Outcome outcome, Optional<Deviation> because) {
    differences.compared(night, compared, outcome, because);
  }

  @Override
  public void returned(Listing listing, Card card) {
    records.returned(listing, card);
  }

  /** A household and the records about it, after its census rows. */
  public void write(Household household, List<Listing> listings) {
    household.people().forEach(person -> {
      people.write(person);
      history.write(person);
      joint.person(person);
    });
    listings.forEach(ehc::listing);
    listings.forEach(health::listing);
    ehc.household(household);
    records.write(listings, schools::row);
    schools.close();
    differences.censusPlans(listings);
    counts.household(household);
  }

  public Figures figures() {
    return figures;
  }

  @Override
  public void close() {
    people.close();
    records.close();
    history.close();
    measures.write(folder);
    differences.write();
    figures.write(folder);
  }
}
