package org.trivet.console;

import org.trivet.vocabulary.Refusal;

/** Every sentence by which the console says no. */
final class ConsoleRefusals {
  private ConsoleRefusals() {}

  static Refusal cannotListen(ConsoleSettings settings, Exception cause) {
    return new Refusal(
        "Cannot listen on %s port %d: %s. The service was not started; is another one running there? Write another service.port."
            .formatted(settings.host(), settings.port(), rootOf(cause)),
        cause);
  }

  static Refusal headerOnAnOpenPort(String host) {
    return new Refusal(
        "service.person-header is set and service.host is %s, so anyone who reaches that address could name themselves whom they like. The service was not started; let it listen on 127.0.0.1 behind the proxy."
            .formatted(host));
  }

  static Refusal unnamed(String header) {
    return new Refusal(
        "This page is shown to named persons only, and the request has no usable header %s. Nothing was shown; come through the council's proxy, which sets it after sign-in."
            .formatted(header));
  }

  static Refusal notANight(String written) {
    return new Refusal(
        "The address names no night ('%s' is not one): it should end in one such as night-2026-11-20."
            .formatted(written.replaceAll("[^A-Za-z0-9-]", "…")));
  }

  private static String rootOf(Throwable cause) {
    var root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip();
  }
}
