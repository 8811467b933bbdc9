package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.FeedContract;
import org.trivet.ledger.Verdict;

class RoutesTest {
  private static final Path ROUTES = LandingHouse.REPOSITORY.resolve("routes");

  @TempDir
  Path folder;

  @Test
  void everyFeedHasARouteAndEveryRouteAFeed() {
    var feeds = ContractLoader.ofHouse(
            LandingHouse.REPOSITORY, LandingHouse.REPOSITORY.resolve("conf"))
        .load()
        .feeds();

    assertThat(routeNames())
        .containsExactlyInAnyOrderElementsOf(
            feeds.stream().map(FeedContract::feed).toList());
  }

  @Test
  void everyRouteStartsAndIsIdleOnAnEmptyFolder() throws IOException {
    try (var house = new LandingHouse(folder)) {
      for (var feed : house.contracts().feeds()) {
        Files.createDirectories(house.receives(feed.feed()));
      }

      assertThat(house.land().sentences())
          .filteredOn(sentence -> !sentence.startsWith("LATE"))
          .allSatisfy(sentence -> assertThat(sentence).endsWith(": nothing arrived."));
    }
  }

  @Test
  void everyRouteIsNamedAfterItsFeedAndSaysWhatArrivesAndWhen() throws IOException {
    for (var name : routeNames()) {
      assertThat(Files.readString(ROUTES.resolve(name + ".camel.yaml")))
          .contains("id: " + name.replace('/', '-'))
          .contains("deadLetterUri: direct:quarantine")
          .contains("uri: \"{{" + LandingConfig.sourceKey(name) + "}}\"")
          .containsPattern("description: .{40,}");
    }
  }

  private static java.util.List<String> routeNames() {
    try (Stream<Path> files = Files.walk(ROUTES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> ROUTES.relativize(file).toString().replace(".camel.yaml", ""))
          .filter(name -> !name.equals("shared/landing"))
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void aNewFeedNeedsTextOnly() throws IOException {
    var feeds = folder.resolve("jobs/feeds");
    Extract.write(feeds.resolve("education/virtual-school/feed.yaml"), """
        feed: education/virtual-school
        title: Virtual school list
        agency: education
        sender: example-virtual-school
        format: {kind: csv}
        cadence: monthly
        promised: "09:00"
        gate:
          controller: Example Council
          purpose: Education of looked-after children
          gateway: Children Act 1989 s.22
          agreement: VIRTUAL-2026
          opt-out: {position: not-applicable, because: The council's own data}
        """);
    Extract.write(feeds.resolve("education/virtual-school/pupils.yaml"), """
        table: virtual_pupils
        title: Pupils of the virtual school
        load: snapshot
        period: {columns: [as_at]}
        key: [pupil_id]
        columns:
          - {name: pupil_id, required: true}
          - {name: school_urn}
          - {name: as_at, type: date}
        """);
    Extract.write(folder.resolve("conf/agreements.yaml"), """
        - agreement: VIRTUAL-2026
          parties: Example Council
          expires: 2027-08-31
          columns: {virtual_pupils: [all]}
        """);
    var routes = folder.resolve("routes");
    copy("shared/landing", routes, "");
    copy("education/ehc-cases", routes, "education/virtual-school");

    try (var house = new LandingHouse(folder)) {
      house.with(ContractLoader.ofHouse(folder, folder.resolve("conf")).load()).routedBy(routes);
      house
          .extract("virtual_pupils")
          .row("pupil_id=1", "school_urn=100001", "as_at=2026-11-01")
          .into(house.receives("education/virtual-school").resolve("list.csv"));

      house.land();

      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
      assertThat(house.arrivals().get(0).period()).contains("2026-11-01");
    }
  }

  /** Copies a route, under another feed's name where one is given. */
  private static void copy(String name, Path routes, String as) throws IOException {
    var text = Files.readString(ROUTES.resolve(name + ".camel.yaml"));
    var target = as.isEmpty() ? name : as;
    Extract.write(
        routes.resolve(target + ".camel.yaml"),
        text.replace(name, target)
            .replace(name.replace('/', '-'), target.replace('/', '-'))
            .replace(name.replace('/', '.'), target.replace('/', '.')));
  }

  @Test
  void aBrokenRouteAndARouteWithoutAContractAreToldAndTheNightGoesOn() throws IOException {
    var routes = folder.resolve("routes");
    copy("shared/landing", routes, "");
    copy("education/ehc-cases", routes, "");
    copy("education/ehc-cases", routes, "education/nobody");
    Extract.write(routes.resolve("social-care/ssd.camel.yaml"), "- route:\n    no: such thing\n");
    try (var house = new LandingHouse(folder)) {
      Files.createDirectories(house.receives("social-care/ssd"));
      Files.createDirectories(house.receives("health/provider"));
      house
          .extract("ehc_requests")
          .row("request_id=R1", "person_id=1", "received_date=2026-01-05")
          .into(house.receives("education/ehc-cases").resolve("requests.csv"));

      var report = house.routedBy(routes).land();

      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
      assertThat(report.sentences())
          .anySatisfy(sentence -> assertThat(sentence)
              .startsWith(
                  "Route " + routes.resolve("social-care/ssd.camel.yaml") + " can't be started:"))
          .anySatisfy(sentence -> assertThat(sentence)
              .startsWith(
                  "Route " + routes.resolve("education/nobody.camel.yaml") + " has no contract"))
          .anySatisfy(sentence ->
              assertThat(sentence).startsWith("Feed health/provider has a contract and no route:"));
    }
  }
}
