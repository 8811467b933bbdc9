package org.trivet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir
  private static Path sharedHome;

  private static ConsoleHouse shared;

  @TempDir
  private Path home;

  @BeforeAll
  static void open() {
    shared = new ConsoleHouse(sharedHome, Optional.empty()).withTwoNights();
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  @Test
  void thePageAnswersInItsFirstSentenceAndEscapesWhatSendersWrote()
      throws IOException, InterruptedException {
    var page = get(shared.at("/"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Did last night work?")
        .contains("Yes, with reservations.")
        .contains("but one sender is late and files of one sender were set aside.")
        .contains("<li>linked_pct falls behind for sex=F: 70% against 90% of all.</li>")
        .contains("20.9 %")
        .contains("up 0.3 points from 20.6 %")
        .contains("fewer than 10")
        .contains("Example &amp; &lt;Council&gt;")
        .contains("href=\"/nights/night-2026-11-19\"")
        .doesNotContain("<script")
        .doesNotContain("Khan")
        .doesNotContain("KHAN");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(accessLog(sharedHome)).anyMatch(line -> line.contains("page /\""));
  }

  @Test
  void anEarlierNightHasItsOwnPageAndWhatIsNoneIsNotFound()
      throws IOException, InterruptedException {
    assertThat(get(shared.at("/nights/night-2026-11-19")).body())
        .contains("How night-2026-11-19 went")
        .contains("every sender kept its promise");
    assertThat(get(shared.at("/nights/night-2025-01-01")).statusCode()).isEqualTo(404);
    assertThat(get(shared.at("/nights/%3Cscript%3E")).body()).doesNotContain("<script");
    assertThat(get(shared.at("/elsewhere")).statusCode()).isEqualTo(404);
  }

  @Test
  void anEmptyHomeSaysWhenItsFirstNightIsDue() throws IOException, InterruptedException {
    try (var house = new ConsoleHouse(home, Optional.empty())) {
      assertThat(get(house.at("/")).body())
          .contains("Not yet.")
          .contains("the first is due at 06:15 on Saturday 21 November 2026");
    }
  }

  @Test
  void onlyNamedPersonsSeeThePageWhereAProxyNamesThem() throws IOException, InterruptedException {
    try (var house = new ConsoleHouse(home, Optional.of("X-Forwarded-User"))) {
      assertThat(get(house.at("/")).statusCode()).isEqualTo(403);
      var named = HttpRequest.newBuilder(URI.create(house.at("/")))
          .header("X-Forwarded-User", "farah.ahmed")
          .build();
      assertThat(CLIENT.send(named, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(accessLog(home))
          .anyMatch(line -> line.contains("\"user\":\"farah.ahmed\"") && line.contains("page /"));
    }
  }

  @Test
  void healthIsUpThenDegradedWhenANightFailsAndDownWithoutALedger()
      throws IOException, InterruptedException {
    try (var house = new ConsoleHouse(home, Optional.empty()).withTwoNights()) {
      assertThat(get(house.at("/health")).body()).startsWith("{\"status\":\"up\"");

      house.ledger.nights().fail(ConsoleHouse.FRIDAY, "The disk ran full.");
      var degraded = get(house.at("/health"));
      assertThat(degraded.statusCode()).isEqualTo(200);
      assertThat(degraded.body())
          .startsWith("{\"status\":\"degraded\"")
          .contains("\"last-night\":{\"status\":\"degraded\"");

      house.ledger.close();
      var down = get(house.at("/health"));
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).startsWith("{\"status\":\"down\"");
    }
  }

  @Test
  void metricsHoldCountsUnderKnownNamesAndNoValueFromAnyRow()
      throws IOException, InterruptedException {
    var text = get(shared.at("/metrics")).body();

    assertThat(text)
        .contains("trivet_last_night_state{state=\"finished\"} 1.0")
        .contains("trivet_table_rows{table=\"match_table\",zone=\"match\"} 1234.0")
        .contains("trivet_feed_files{feed=\"health/provider\",verdict=\"set-aside\"} 1.0")
        .contains("trivet_findings{feed=\"education/ehc-cases\",severity=\"set-aside\"} 3.0")
        .contains("trivet_feed_late{feed=\"health/fhir-patients\"} 1.0")
        .contains("trivet_release_age_seconds 3600.0")
        .doesNotContain("script")
        .doesNotContain("KHAN");
    var label = Pattern.compile("(\\w+)=\"");
    assertThat(label.matcher(text).results().map(found -> found.group(1)).distinct())
        .isSubsetOf(
            List.of("state", "step", "zone", "table", "feed", "verdict", "severity", "channel"));
  }

  private static List<String> accessLog(Path home) throws IOException {
    return Files.readAllLines(home.resolve("access/access.log"));
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
