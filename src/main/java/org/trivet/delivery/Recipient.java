package org.trivet.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who gets releases.
 *
 * @param to an address, a folder or an upload address, as the way needs it
 * @param secrets where what proves our identity to them lies
 */
public record Recipient(
    String name, List<String> publications, Right right, Way way, String to, Secrets secrets) {
  public Recipient {
    publications = List.copyOf(publications);
  }

  /** What they may have. */
  public enum Right {
    PUBLIC,
    EXEMPT
  }

  /** How it reaches them. */
  public enum Way {
    FOLDER,
    SFTP,
    HTTPS,
    EMAIL
  }

  /** Files with what proves who we are, and who they are. */
  public record Secrets(
      Optional<String> passwordFile, Optional<String> keyFile, Optional<String> knownHosts) {}

  boolean mayHave(String publication) {
    return publications.contains(publication);
  }
}
