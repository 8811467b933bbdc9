package org.trivet.landing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.FeedContract;

/** What is said of a source that can't be reached, or of a route that does not lead to one; the night goes on without it. */
final class SourceSentences {
  private static final String LEFT_UNDONE =
      "Nothing was fetched of it and what it held last night still stands.";

  private SourceSentences() {}

  static String unreachable(FeedContract feed, Source source, Throwable cause) {
    return "The source of %s can't be reached at %s: %s. %s %s"
        .formatted(feed.feed(), source, why(source, cause), LEFT_UNDONE, whatToDo(source, cause));
  }

  private static String why(Source source, Throwable cause) {
    var told = rootOf(cause);
    var known = told.toLowerCase(Locale.ROOT);
    if (isHostKey(known)) {
      return "the server shows a host key that known_hosts does not hold for it";
    }
    if (isLogIn(known)) {
      return "the server refuses the user name, key or password";
    }
    if (isFolder(known)) {
      return source.isFolder() ? "there is no such folder" : "the server has no such folder";
    }
    if (known.contains("connection refused")) {
      return "no server answers there";
    }
    return told;
  }

  private static String whatToDo(Source source, Throwable cause) {
    var known = rootOf(cause).toLowerCase(Locale.ROOT);
    if (isHostKey(known)) {
      return "Ask its operator for the key's fingerprint before you add it: another machine may be answering.";
    }
    if (isLogIn(known)) {
      return "Check the user and the secret of this source in conf.";
    }
    if (isFolder(known)) {
      return source.isFolder()
          ? "Make the folder, or correct the source in conf."
          : "Ask its operator, or correct the folder in conf.";
    }
    return "Check that the server runs and that this host may reach it.";
  }

  private static boolean isHostKey(String told) {
    return told.contains("hostkey") || told.contains("host key");
  }

  private static boolean isLogIn(String told) {
    return told.contains("auth fail") || told.contains("auth cancel") || told.contains("login");
  }

  private static boolean isFolder(String told) {
    return told.contains("no such file") || told.contains("directory does not exist");
  }

  static String noRoute(FeedContract feed, Path route) {
    return "Feed %s has a contract and no route: %s is not there. %s Write the route, or remove jobs/feeds/%s."
        .formatted(feed.feed(), route, LEFT_UNDONE, feed.feed());
  }

  static String noContract(String feed, Path route) {
    return "Route %s has no contract: jobs/feeds/%s is not there, so nothing was fetched by it. Write the contract, or remove the route."
        .formatted(route, feed);
  }

  /** Feeds that the house could read and this site does not receive. */
  static Optional<String> notConnected(List<FeedContract> feeds) {
    return feeds.isEmpty()
        ? Optional.empty()
        : Optional.of("Not connected, so not asked: %s. To connect one, write its source into conf."
            .formatted(feeds.stream().map(FeedContract::feed).collect(Collectors.joining(", "))));
  }

  static String noSource(FeedContract feed) {
    return "No source is set for %s. %s Write %s into conf, as file:/… or sftp:…"
        .formatted(feed.feed(), LEFT_UNDONE, LandingConfig.sourceKey(feed.feed()));
  }

  static String badRoute(FeedContract feed, Path route, Throwable cause) {
    return "Route %s can't be started: %s. %s Correct the route or %s in conf."
        .formatted(route, rootOf(cause), LEFT_UNDONE, LandingConfig.sourceKey(feed.feed()));
  }

  static String unpolled(FeedContract feed, Path route) {
    return "Route %s does not take its source whole from {{%s}}, so one pull a night can't be made of it. %s Write it as from: uri: \"{{%s}}\"."
        .formatted(
            route,
            LandingConfig.sourceKey(feed.feed()),
            LEFT_UNDONE,
            LandingConfig.sourceKey(feed.feed()));
  }

  static String noDoors(Path doors) {
    return "%s is not there: it holds the routes direct:land and direct:quarantine, without which nothing can be landed. Nothing was done; put it back."
        .formatted(doors);
  }

  static String badDoors(Path doors, Throwable cause) {
    return "%s can't be started: %s. Nothing was done; correct it.".formatted(doors, rootOf(cause));
  }

  /** The words of the innermost cause: Camel wraps them in the endpoint's address, where secrets may stand. */
  static String rootOf(@Nullable Throwable cause) {
    if (cause == null) {
      return "for an unknown reason";
    }
    var root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var told = root.getMessage();
    return (told == null ? root.getClass().getSimpleName() : told)
        .replaceAll("(?i)(password|passphrase|privateKey)=[^&\\s]*", "$1=…")
        .strip();
  }
}
