package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What people were to be told, and what of it reached them on which channel. */
public final class Alerts {
  private final Jdbi jdbi;

  Alerts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps an alert; false when one of its name was raised before. */
  public boolean raise(AlertRecord alert) {
    return jdbi.withHandle(handle -> Rows.insertedOnce(handle
        .createUpdate("""
            INSERT INTO alert (alert_name, kind, about, sentence, raised_at)
            VALUES (:name, :kind, :about, :sentence, :at)""")
        .bind("name", alert.name())
        .bind("kind", alert.kind())
        .bind("about", alert.about())
        .bind("sentence", Texts.fitting(alert.sentence()))
        .bind("at", Times.of(alert.raisedAt()))));
  }

  /** Every alert raised at or after that moment, the newest first. */
  public List<AlertRecord> since(Instant moment) {
    return jdbi.withHandle(handle -> handle
        .createQuery(
            "SELECT * FROM alert WHERE raised_at >= :since ORDER BY raised_at DESC, alert_name DESC")
        .bind("since", Times.of(moment))
        .map((row, context) -> alert(row))
        .list());
  }

  /** The newest alert of one of these kinds. */
  public Optional<AlertRecord> newest(List<String> kinds) {
    return jdbi.withHandle(handle -> handle
        .createQuery(
            "SELECT * FROM alert WHERE kind IN (<kinds>) ORDER BY raised_at DESC, alert_name DESC")
        .bindList("kinds", kinds)
        .map((row, context) -> alert(row))
        .stream()
        .findFirst());
  }

  /** What has not gone out on a channel and was raised at or after that moment, the oldest first. */
  public List<AlertRecord> undelivered(String channel, Instant raisedSince) {
    return jdbi.withHandle(handle -> handle
        .createQuery("""
            SELECT a.* FROM alert a JOIN alert_channel c ON c.channel = :channel
            WHERE a.raised_at >= c.since AND a.raised_at >= :since AND NOT EXISTS (
              SELECT 1 FROM alert_delivered d WHERE d.alert_name = a.alert_name AND d.channel = c.channel)
            ORDER BY a.raised_at, a.alert_name""")
        .bind("channel", channel)
        .bind("since", Times.of(raisedSince))
        .map((row, context) -> alert(row))
        .list());
  }

  /** The channel as it stands; one seen for the first time begins now. */
  public ChannelRecord channel(String channel, Instant now) {
    var unused = jdbi.withHandle(handle -> Rows.insertedOnce(
        handle.createUpdate("""
            INSERT INTO alert_channel (channel, since, failures, next_try, trouble)
            VALUES (:channel, :now, 0, :now, '')""").bind("channel", channel).bind("now", Times.of(now))));
    return channels().stream()
        .filter(found -> found.channel().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  public List<ChannelRecord> channels() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM alert_channel ORDER BY channel")
        .map((row, context) -> new ChannelRecord(
            row.getString("channel"),
            Times.at(row, "since"),
            row.getInt("failures"),
            Times.at(row, "next_try"),
            row.getString("trouble")))
        .list());
  }

  /** Records how a channel stands after a try. */
  public void stands(ChannelRecord channel) {
    jdbi.useHandle(handle -> handle
        .createUpdate(
            "UPDATE alert_channel SET failures = :failures, next_try = :next, trouble = :trouble WHERE channel = :channel")
        .bind("failures", channel.failures())
        .bind("next", Times.of(channel.nextTry()))
        .bind("trouble", Texts.fitting(channel.trouble()))
        .bind("channel", channel.channel())
        .execute());
  }

  /** Records that an alert went out; a second record of the same changes nothing. */
  public void delivered(AlertRecord alert, String channel, Instant at) {
    var unused = jdbi.withHandle(handle -> Rows.insertedOnce(handle
        .createUpdate(
            "INSERT INTO alert_delivered (alert_name, channel, delivered_at) VALUES (:name, :channel, :at)")
        .bind("name", alert.name())
        .bind("channel", channel)
        .bind("at", Times.of(at))));
  }

  private static AlertRecord alert(ResultSet row) throws SQLException {
    return new AlertRecord(
        row.getString("alert_name"),
        row.getString("kind"),
        row.getString("about"),
        row.getString("sentence"),
        Times.at(row, "raised_at"));
  }
}
