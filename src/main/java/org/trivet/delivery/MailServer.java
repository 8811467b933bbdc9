package org.trivet.delivery;

import java.util.Optional;

/**
 * Where e-mail goes out.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 */
public record MailServer(
    String host, int port, String security, String from, Optional<Login> login) {
  /** Who we are to it. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }
}
