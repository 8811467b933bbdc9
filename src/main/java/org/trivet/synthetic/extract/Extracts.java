package org.trivet.synthetic.extract;

import java.io.Closeable;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.CensusExtract.CensusWatcher;

/** All senders' files, written household by household. */
public final class Extracts implements Closeable {
  private final Inbox inbox;
  private final List<Extract> bySource;
  private final HospitalExtract hospital;
  private final SealedExtract seals;

  public Extracts(Inbox inbox, ErrorModel errors, CensusWatcher watcher) {
    this.inbox = inbox;
    this.hospital = new HospitalExtract(inbox);
    this.bySource = List.of(
        new EhcExtract(inbox, errors),
        new CensusExtract(inbox, errors, watcher),
        new SsdExtract(inbox, errors),
        new ProviderExtract(inbox),
        hospital);
    this.seals = new SealedExtract(inbox);
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

  /** On the second night a clerk drops a staff rota into the provider's folder: a file that no contract knows. */
  private void misdirect() {
    var rota = inbox.csv(
        inbox.file(1, Source.PROVIDER.feed(), "clinic_rota_" + inbox.setting().night(1) + ".csv"),
        List.of("clinic", "room", "weekday", "from", "to"),
        Set.of());
    rota.row("Speech and language drop-in", "2", "Tuesday", "09:30", "12:00");
    rota.row("Hearing", "4", "Thursday", "13:00", "16:30");
  }

  @Override
  public void close() {
    hospital.close();
    inbox.close();
  }
}
