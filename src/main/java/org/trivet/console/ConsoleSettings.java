package org.trivet.console;

import java.util.List;
import java.util.Optional;

/**
 * Where the console listens and by what it knows who looks.
 *
 * @param port 0 for any that is free
 * @param personHeader the header in which a proxy that everyone must pass names the person; without one it is the user who runs the service
 */
public record ConsoleSettings(String host, int port, Optional<String> personHeader) {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "localhost");

  public ConsoleSettings {
    if (personHeader.isPresent() && !LOOPBACK.contains(host)) {
      throw ConsoleRefusals.headerOnAnOpenPort(host);
    }
  }
}
