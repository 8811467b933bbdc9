package org.trivet.alert;

import java.util.List;
import java.util.Optional;

/**
 * Where letters go and who takes them.
 *
 * @param to at least one address
 * @param login for servers that ask for one; never sent over an open connection to another machine
 */
public record EmailSettings(
    String host, int port, Security security, String from, List<String> to, Optional<Login> login) {
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

  public EmailSettings {
    to = List.copyOf(to);
    if (login.isPresent() && security == Security.NONE && !THIS_MACHINE.contains(host)) {
      throw AlertRefusals.passwordInTheOpen(host);
    }
  }

  /** How the connection is protected. */
  public enum Security {
    /** Not at all: a relay on this machine or in its own network. */
    NONE,
    /** STARTTLS, refused when the server does not offer it. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /** A user of the mail server. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
