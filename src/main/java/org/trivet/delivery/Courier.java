package org.trivet.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.URISupport;

/** Carries single files and letters; open for one delivery, then closed. */
final class Courier implements AutoCloseable {
  private final CamelContext camel = new DefaultCamelContext();
  private final Endpoints endpoints;

  Courier(Endpoints endpoints, Retry retry) {
    this.endpoints = endpoints;
    try {
      camel.addRoutes(new DeliveryRoute(retry));
      camel.start();
    } catch (Exception cannotStart) {
      throw new IllegalStateException("Camel did not start", cannotStart);
    }
  }

  /**
   * Carries one file.
   *
   * @param name under which they get it
   * @return what they said of it: a status, or that it lies there
   */
  String carry(Recipient recipient, String name, Path file) throws CouldNotDeliver {
    var headers = new HashMap<String, Object>();
    headers.put(Exchange.FILE_NAME, name);
    var to = endpoints.of(recipient);
    if (recipient.way() == Recipient.Way.HTTPS) {
      to = to + "/" + name;
      headers.put(Exchange.HTTP_METHOD, "PUT");
      headers.put(Exchange.CONTENT_TYPE, "application/octet-stream");
      Endpoints.bearer(recipient).ifPresent(bearer -> headers.put("Authorization", bearer));
    }
    headers.put(DeliveryRoute.TO, to);
    return send(headers, file.toFile());
  }

  /** Sends a letter of words; it carries no file. */
  String write(Recipient recipient, String subject, String words) throws CouldNotDeliver {
    return send(
        Map.of(
            DeliveryRoute.TO,
            endpoints.of(recipient),
            "Subject",
            subject,
            Exchange.CONTENT_TYPE,
            "text/plain; charset=UTF-8"),
        words);
  }

  private String send(Map<String, Object> headers, Object body) throws CouldNotDeliver {
    try {
      var back = camel
          .createFluentProducerTemplate()
          .to(DeliveryRoute.START)
          .withHeaders(headers)
          .withBody(body)
          .send();
      if (back.getException() != null) {
        throw new CouldNotDeliver(why(back.getException()), back.getException());
      }
      return Optional.ofNullable(back.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
          .map(code -> "HTTP " + code)
          .orElse("taken");
    } catch (CamelExecutionException failed) {
      throw new CouldNotDeliver(why(failed), failed);
    }
  }

  /** The first line of the deepest cause, without any secret of an address. */
  private static String why(Throwable failed) {
    var cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var text = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return URISupport.sanitizeUri(text.lines().findFirst().orElse(""));
  }

  /** Whether a folder holds the file as it left. */
  static boolean isThere(Path sent, Path there) {
    try {
      return Files.isRegularFile(there)
          && MessageDigest.isEqual(Files.readAllBytes(sent), Files.readAllBytes(there));
    } catch (java.io.IOException unreadable) {
      return false;
    }
  }

  @Override
  public void close() {
    camel.stop();
  }
}
