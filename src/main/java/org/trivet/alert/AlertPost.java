package org.trivet.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivet.ledger.AlertRecord;
import org.trivet.ledger.Alerts;
import org.trivet.ledger.ChannelRecord;

/**
 * Takes raised alerts to their channels: each goes out once on each, in order; a channel that fails is left alone for a while, longer each
 * time, and gets what it missed when it is back.
 */
public final class AlertPost {
  /** Older alerts are news no more and never go out. */
  static final Duration KEPT_FOR = Duration.ofDays(7);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Logger LOG = LoggerFactory.getLogger(AlertPost.class);

  private final Alerts alerts;
  private final List<Channel> channels;
  private final Clock clock;

  public AlertPost(Alerts alerts, List<Channel> channels, Clock clock) {
    this.alerts = alerts;
    this.channels = List.copyOf(channels);
    this.clock = clock;
    channels.forEach(channel -> alerts.channel(channel.name(), clock.instant()));
  }

  /** Sends what waits, where a channel may be tried. */
  public void deliver() {
    for (var channel : channels) {
      var stands = alerts.channel(channel.name(), clock.instant());
      if (!clock.instant().isBefore(stands.nextTry())) {
        deliver(channel, stands);
      }
    }
  }

  /** How the configured channels stand, with what waits for each. */
  public List<Waiting> waiting() {
    return channels.stream()
        .map(channel -> new Waiting(
            alerts.channel(channel.name(), clock.instant()),
            alerts.undelivered(channel.name(), oldest()).size()))
        .toList();
  }

  /** A channel and how many alerts wait for it. */
  public record Waiting(ChannelRecord channel, int alerts) {
    public boolean isInTrouble() {
      return channel.failures() > 0;
    }
  }

  private void deliver(Channel channel, ChannelRecord before) {
    var stands = before;
    for (var alert : alerts.undelivered(channel.name(), oldest())) {
      stands = tried(channel, alert, stands);
      alerts.stands(stands);
      if (stands.failures() > 0) {
        return;
      }
    }
  }

  private ChannelRecord tried(Channel channel, AlertRecord alert, ChannelRecord before) {
    var now = clock.instant();
    try {
      channel.send(alert);
      alerts.delivered(alert, channel.name(), now);
      return new ChannelRecord(channel.name(), before.since(), 0, now, "");
    } catch (CannotSend failed) {
      var failures = before.failures() + 1;
      var why = String.valueOf(failed.getMessage());
      LOG.warn(
          "An alert waits, as {} does not take it (try {}): {}", channel.name(), failures, why);
      return new ChannelRecord(
          channel.name(), before.since(), failures, now.plus(waitAfter(failures)), why);
    }
  }

  static Duration waitAfter(int failures) {
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT_FOR);
  }
}
