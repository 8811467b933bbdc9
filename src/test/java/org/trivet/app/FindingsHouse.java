package org.trivet.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkForTests;
import org.trivet.job.standardise.StandardiseNight;
import org.trivet.landing.LandExtracts;
import org.trivet.landing.LandingConfig;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.night.NightRun;
import org.trivet.night.NightSetup;
import org.trivet.night.SilentProgress;
import org.trivet.night.Versions;

/** A home in which nights really land and standardise what three senders put out, and the command line beside it. */
final class FindingsHouse {
  static final String CASES = "education/ehc-cases";
  static final String PATIENTS = "health/fhir-patients";
  static final String PROVIDER = "health/provider";
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  final Path home;
  final Path conf;
  private final Path inbox;

  FindingsHouse(Path folder) {
    home = folder.resolve("home");
    inbox = folder.resolve("inbox");
    conf = folder.resolve("conf");
    copyConf();
  }

  /** An ended command. */
  record Said(int exit, String out, String errors) {}

  FindingsHouse sends(String feed, String file, String... lines) {
    return write(inbox.resolve(feed).resolve(file), String.join("\r\n", lines) + "\r\n");
  }

  FindingsHouse takesBack(String feed, String file) {
    try {
      Files.delete(inbox.resolve(feed).resolve(file));
    } catch (IOException cannotDelete) {
      throw new UncheckedIOException(cannotDelete);
    }
    return this;
  }

  /** Makes whoever runs this test a match steward, who may see people by name. */
  FindingsHouse withASteward() {
    var user = ProcessHandle.current().info().user().orElseThrow();
    return write(conf.resolve("people.yaml"), """
        roles:
          steward: [identified, pseudonymised, open]
        purposes: {match-review: Deciding whether two records are the same child}
        people: [{user: %s, name: Farah Aziz, role: steward, purposes: [match-review]}]
        """.formatted(user));
  }

  FindingsHouse withAnAuditor() {
    return write(conf.resolve("people.yaml"), """
        roles:
          auditor: [open]
        purposes: {service-planning: Planning}
        unmapped: {role: auditor, purposes: [service-planning]}
        people: []
        """);
  }

  void night(String date) {
    var contracts =
        ContractLoader.ofHouse(REPOSITORY, REPOSITORY.resolve("conf")).load();
    var seven =
        Clock.fixed(LocalDate.parse(date).atTime(7, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    var waiting =
        new LandingConfig.Waiting(Duration.ofMillis(150), Duration.ZERO, Duration.ofSeconds(60));
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var landing =
          new LandingConfig(REPOSITORY.resolve("routes"), sources(), waiting, Optional.empty());
      var steps = List.of(
          new LandExtracts(contracts, ledger, landing),
          new StandardiseNight(SparkForTests.session(), contracts));
      var setup = new NightSetup(
          "farah", home, steps, new Versions("c", "v", "m", "k"), new SilentProgress(), seven);
      new NightRun(ledger, setup).run();
    }
  }

  /** One command, as someone types it. */
  Said trivet(String... words) {
    var out = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    var before = List.of(System.out, System.err);
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      var exit = Main.run(Stream.concat(
              Arrays.stream(words), Stream.of("--home", home.toString(), "--conf", conf.toString()))
          .toArray(String[]::new));
      return new Said(exit, out.toString(UTF_8), errors.toString(UTF_8));
    } finally {
      System.setOut(before.get(0));
      System.setErr(before.get(1));
    }
  }

  private Map<String, String> sources() {
    return Stream.of(CASES, PATIENTS, PROVIDER)
        .collect(java.util.stream.Collectors.toMap(
            LandingConfig::sourceKey, feed -> "file:" + inbox.resolve(feed)));
  }

  private void copyConf() {
    for (var name : List.of("agreements.yaml", "trivet.yaml", "people.yaml")) {
      try {
        write(conf.resolve(name), Files.readString(REPOSITORY.resolve("conf").resolve(name)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private FindingsHouse write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
    return this;
  }
}
