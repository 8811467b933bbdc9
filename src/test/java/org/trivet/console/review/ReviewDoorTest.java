package org.trivet.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.serve.review.QueueHouse.JACK;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the review's addresses let through and what not, asked over HTTP. */
class ReviewDoorTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
  private static final String PAIR = "/review/" + JACK.reference();

  @TempDir
  private Path home;

  private ReviewSite site;

  @BeforeEach
  void start() {
    site = new ReviewSite(home);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFormIsTakenOnlyWithItsOwnTokenAndFromItsOwnSite() throws IOException, InterruptedException {
    var farahs = token("faziz");

    assertThat(post("faziz", "act=different", "same-origin").statusCode()).isEqualTo(403);
    assertThat(post("faziz", form(token("oreed")), "same-origin").statusCode()).isEqualTo(403);
    assertThat(post("faziz", form(farahs), "cross-site").statusCode()).isEqualTo(403);
    assertThat(post("faziz", form(farahs), "same-site").statusCode()).isEqualTo(403);
    assertThat(site.histories()).isEmpty();

    var taken = post("faziz", form(farahs), "same-origin");
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Location").orElse(""))
        .isEqualTo("/review?show=open&assignee=&blind=on&done=" + JACK.reference());
    assertThat(site.histories()).hasSize(1);
  }

  @Test
  void anOlderBrowserIsToldApartByItsOrigin() throws IOException, InterruptedException {
    var elsewhere = request("faziz", PAIR)
        .header("Origin", "https://elsewhere.example")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(token("faziz"))))
        .build();
    assertThat(send(elsewhere).statusCode()).isEqualTo(403);
    assertThat(site.histories()).isEmpty();
  }

  @Test
  void onlyStewardsSeeAPairAndAnActThatThereIsNotIsRefused()
      throws IOException, InterruptedException {
    var refused = send(request("abell", PAIR).build());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("has the role analyst").doesNotContain("SMITH");

    var unknown = post("faziz", "act=burn&token=" + token("faziz"), "same-origin");
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("which there is not");
  }

  @Test
  void aPageMayDoNothingButItsOwnKeysAndForms() throws IOException, InterruptedException {
    var page = send(request("faziz", PAIR).build());

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "script-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void whereNobodySignsInOnlyThisMachineUnderItsOwnNameIsAnswered()
      throws IOException, InterruptedException {
    site.close();
    site = ReviewSite.withoutSignIn(home.resolve("alone"));

    assertThat(send(request("faziz", PAIR).build()).statusCode()).isEqualTo(200);
    assertThat(
            raw("GET " + PAIR + " HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("pairs are shown on this machine only")
        .doesNotContain("SMITH");
  }

  private String token(String user) throws IOException, InterruptedException {
    var found = TOKEN.matcher(send(request(user, PAIR).build()).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String form(String token) {
    return "act=different&note=&next=&token=" + token;
  }

  private HttpResponse<String> post(String user, String form, String site)
      throws IOException, InterruptedException {
    return send(request(user, PAIR)
        .header("Sec-Fetch-Site", site)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build());
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(site.at(path))).header(ReviewSite.HEADER, user);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A request as it stands: Java's client lets no one choose the host. */
  private String raw(String request) throws IOException {
    var address = URI.create(site.at("/"));
    try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
