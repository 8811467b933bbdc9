package org.trivet.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** What arrived and what of it is in force. */
public final class Receipts {
  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Clock clock;

  Receipts(Jdbi jdbi, Fenced fenced, Clock clock) {
    this.jdbi = jdbi;
    this.fenced = fenced;
    this.clock = clock;
  }

  /** Every receipt in force, by feed, table and order of arrival. */
  public List<Receipt> inForce() {
    return jdbi.withHandle(handle -> handle
        .createQuery(
            "SELECT * FROM receipt WHERE standing = 'IN_FORCE' ORDER BY feed, table_name, arrival_order")
        .map((row, context) -> ReceiptRows.receipt(row))
        .list());
  }

  /** The receipts in force of one feed. */
  public List<Receipt> inForce(String feed) {
    return inForce().stream().filter(receipt -> receipt.feed().equals(feed)).toList();
  }

  /** What {@link #accept} would decide; touches nothing. */
  public Judgement judge(NightId night, Delivery delivery) {
    return jdbi.withHandle(
        handle -> new ReceiptsInForce(known(handle, delivery)).judge(night, delivery));
  }

  /** Judges a delivery, records its arrival and, where it counts, its receipt, all at once. */
  public Arrival accept(NightId night, Delivery delivery) {
    return fenced.writing(handle -> {
      var judgement = new ReceiptsInForce(known(handle, delivery)).judge(night, delivery);
      var arrival = new Arrival(
          night,
          delivery.feed(),
          Optional.of(delivery.table()),
          Optional.of(delivery.sender()),
          delivery.period(),
          delivery.file(),
          judgement.verdict(),
          judgement.reason(),
          Times.now(clock).toInstant());
      var order = nextOrder(handle);
      ReceiptRows.insert(handle, order, arrival);
      judgement
          .retires()
          .forEach(old -> ReceiptRows.retire(handle, old, delivery.file().sha256()));
      if (judgement.isNewContent()) {
        ReceiptRows.insert(handle, receipt(order, delivery, arrival, judgement));
      }
      return arrival;
    });
  }

  /** Records a file that waits before a shut legal gate. */
  public Arrival notTaken(NightId night, Turned turned) {
    return turn(night, turned, Verdict.NOT_TAKEN);
  }

  /** Records a file that is unreadable or breaks its contract. */
  public Arrival quarantined(NightId night, Turned turned) {
    return turn(night, turned, Verdict.QUARANTINED);
  }

  private Arrival turn(NightId night, Turned turned, Verdict verdict) {
    return fenced.writing(handle -> {
      var arrival = new Arrival(
          night,
          turned.feed(),
          turned.table(),
          Optional.empty(),
          Optional.empty(),
          turned.file(),
          verdict,
          Optional.of(turned.reason()),
          Times.now(clock).toInstant());
      ReceiptRows.insert(handle, nextOrder(handle), arrival);
      return arrival;
    });
  }

  private static Receipt receipt(
      long order, Delivery delivery, Arrival arrival, Judgement judgement) {
    var retired = judgement.retires();
    var supersedes = retired.isEmpty()
        ? Optional.<String>empty()
        : Optional.of(retired.get(retired.size() - 1).sha256());
    return new Receipt(
        delivery,
        order,
        arrival.arrivedAt(),
        arrival.night(),
        judgement.standing(),
        supersedes,
        Optional.empty());
  }

  /** Safe without a sequence, which the two databases spell differently: the caller holds the lease's row lock. */
  private static long nextOrder(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(arrival_order), 0) + 1 FROM arrival")
        .mapTo(Long.class)
        .one();
  }

  private static List<Receipt> known(Handle handle, Delivery delivery) {
    return handle
        .createQuery("""
            SELECT * FROM receipt WHERE feed = :feed AND table_name = :table AND sender = :sender
            ORDER BY arrival_order""")
        .bind("feed", delivery.feed())
        .bind("table", delivery.table())
        .bind("sender", delivery.sender())
        .map((row, context) -> ReceiptRows.receipt(row))
        .list();
  }
}
