package org.trivet.synthetic.extract;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.population.CensusTerm;

/** All senders' files, written household by household. */
public final class Extracts implements Closeable {
  private static final int STRAY_DAYS = 90;

  private final Inbox inbox;
  private final List<Extract> bySource;
  private final HospitalExtract hospital;
  private final SealedExtract seals;

  public <W extends CensusWatcher & ReturnWatcher> Extracts(
      Inbox inbox, ErrorModel errors, W watcher) {
    this.inbox = inbox;
    this.hospital = new HospitalExtract(inbox);
    this.bySource = new ArrayList<>(List.of(
        new EhcExtract(inbox, errors),
        new CensusExtract(inbox, errors, watcher),
        new SsdExtract(inbox, errors),
        new ProviderExtract(inbox),
        hospital,
        new ChildHealthExtract(inbox),
        new SupportExtract(inbox),
        new CareListsExtract(inbox),
        new Sen2Extract(inbox, watcher),
        new CinCensusExtract(inbox, watcher),
        new Ssda903Extract(inbox, watcher),
        new CsdsExtract(inbox, watcher)));
    CensusTerm.later(inbox.setting())
        .forEach(term -> bySource.add(new LaterCensusExtract(inbox, term, errors, watcher)));
    this.seals = new SealedExtract(inbox);
    new PublishedStatistics(inbox).write();
    if (errors.hasDefects() && inbox.setting().nights() > 1) {
      misdirect();
    }
  }

  public void write(List<Listing> household) {
    for (var listing : household) {
      for (var extract : bySource) {
        if (extract.source() == listing.source()) {
          extract.write(listing);
        }
      }
    }
    seals.write(household);
  }

  /** On the second night a clerk drops social care's file into the provider's folder: it is not the provider's to send. */
  private void misdirect() {
    var setting = inbox.setting();
    var name = "ssd_cp_plans_" + setting.night(1) + ".csv";
    var stray = inbox.csv(
        inbox.file(1, Source.PROVIDER.feed(), name),
        List.of(SsdCaseTables.PROTECTION_HEADER.split(",", -1)),
        Set.of());
    var began = setting.night(0).minusDays(STRAY_DAYS).toString();
    stray.row("B1", "F1", "", "S9999999", began, "", "0", "NEG", "NEG");
  }

  @Override
  public void close() {
    hospital.close();
    inbox.close();
  }
}
