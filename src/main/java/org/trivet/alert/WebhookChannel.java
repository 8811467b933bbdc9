package org.trivet.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.trivet.ledger.AlertRecord;

/**
 * One JSON object by HTTP POST: {@code text} for chat rooms, and the same as fields of their own for programs. The address is a secret, so
 * no message names more of it than its host.
 */
public final class WebhookChannel implements Channel {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_THAT_IS_NO_SUCCESS = 300;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final URI address;
  private final String authority;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  public WebhookChannel(URI address, String authority) {
    this.address = address;
    this.authority = authority;
  }

  /** Reads the address from the first line of a file that only the service may read. */
  public static WebhookChannel in(Path file, String authority) {
    try (var lines = Files.lines(file)) {
      var address = URI.create(lines.findFirst().orElse("").strip());
      if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
        throw AlertRefusals.notAWebAddress(file);
      }
      return new WebhookChannel(address, authority);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw AlertRefusals.notAWebAddress(file);
    }
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void send(AlertRecord alert) throws CannotSend {
    var request = HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body(alert)))
        .build();
    try {
      var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= FIRST_THAT_IS_NO_SUCCESS) {
        throw new CannotSend("the webhook on %s answered %d".formatted(address.getHost(), status));
      }
    } catch (IOException failed) {
      throw new CannotSend(
          "the webhook on %s could not be reached (%s)"
              .formatted(address.getHost(), failed.getClass().getSimpleName()),
          failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new CannotSend("the service is being stopped", stopping);
    }
  }

  private String body(AlertRecord alert) {
    var json = JSON.createObjectNode()
        .put("text", "Trivet, %s: %s".formatted(authority, alert.sentence()))
        .put("authority", authority)
        .put("kind", alert.kind())
        .put("about", alert.about())
        .put("sentence", alert.sentence())
        .put("raised_at", alert.raisedAt().toString())
        .put("alert", alert.name());
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Cannot write plain text as JSON", impossible);
    }
  }
}
