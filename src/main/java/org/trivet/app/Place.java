package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.config.ConfigLoader;
import org.trivet.config.TrivetConfig;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where things are, as every command takes it: the house (programs as text), its configuration, and the home (data). */
public final class Place {
  static final String LOGS = "trivet.logs";
  private static final String HOUSE = "trivet.house";
  private static final String DEFAULT_HOME = "var";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the data lies; default $TRIVET_HOME, else ./var")
  private @Nullable Path givenHome;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The site's configuration; default conf/ beside the launcher")
  private @Nullable Path givenConf;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "What {{inbox}} stands for in the configured sources; default the home's inbox/")
  private @Nullable Path givenInbox;

  /** The folder with {@code routes/ jobs/ warehouse/ conf/}. */
  Path house() {
    return Path.of(System.getProperty(HOUSE, "")).toAbsolutePath().normalize();
  }

  Path conf() {
    return givenConf == null
        ? house().resolve("conf")
        : givenConf.toAbsolutePath().normalize();
  }

  /** The home, made on first use; the log goes there from now on. */
  Path home() {
    var named = Optional.ofNullable(givenHome)
        .or(() -> Optional.ofNullable(System.getenv("TRIVET_HOME"))
            .filter(text -> !text.isBlank())
            .map(Path::of))
        .orElse(Path.of(DEFAULT_HOME));
    var home = named.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home.resolve("logs"));
    } catch (IOException cannotMake) {
      throw new UncheckedIOException(cannotMake);
    }
    System.setProperty(LOGS, home.resolve("logs").toString());
    return home;
  }

  /** The same places as options, for a command in another process. */
  List<String> options() {
    var options =
        new ArrayList<>(List.of("--home", home().toString(), "--conf", conf().toString()));
    if (givenInbox != null) {
      options.addAll(List.of("--inbox", givenInbox.toAbsolutePath().normalize().toString()));
    }
    return options;
  }

  /** The site's configuration with its places filled in. */
  TrivetConfig config() {
    var inbox = givenInbox == null
        ? home().resolve("inbox")
        : givenInbox.toAbsolutePath().normalize();
    return configFor(inbox);
  }

  TrivetConfig configFor(Path inbox) {
    return ConfigLoader.load(conf())
        .withPlaces(Map.of("home", home().toString(), "inbox", inbox.toString()));
  }
}
