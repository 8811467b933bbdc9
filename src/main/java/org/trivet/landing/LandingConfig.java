package org.trivet.landing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where extracts come from and how long to wait for them.
 *
 * @param routes the folder of {@code *.camel.yaml}, one a feed, in a folder an agency
 * @param sources the properties that routes name: {@code education.ehc-cases.from} to a whole endpoint such as {@code file:/data/inbox}
 *     or {@code sftp:user@host/outbox}
 * @param waiting how long to wait for what
 * @param knownHosts the host keys of SFTP servers; without it, the user's own {@code known_hosts}
 */
public record LandingConfig(
    Path routes, Map<String, String> sources, Waiting waiting, Optional<Path> knownHosts) {
  public LandingConfig {
    sources = Map.copyOf(sources);
  }

  public LandingConfig(Path routes, Map<String, String> sources) {
    this(routes, sources, Waiting.STANDARD, Optional.empty());
  }

  /**
   * How long to wait.
   *
   * @param quiet a file that changes within this time is still being written
   * @param patience how long a pull waits for such a file to be finished
   * @param longest when a source is given up that neither sends nor ends
   */
  public record Waiting(Duration quiet, Duration patience, Duration longest) {
    public static final Waiting STANDARD =
        new Waiting(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofHours(3));
  }

  /** The property that says where a feed comes from. */
  public static String sourceKey(String feed) {
    return feed.replace('/', '.') + ".from";
  }

  Optional<String> source(String feed) {
    return Optional.ofNullable(sources.get(sourceKey(feed))).filter(uri -> !uri.isBlank());
  }

  Path routeFile(String feed) {
    return routes.resolve(feed + ".camel.yaml");
  }
}
