package org.trivet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.trivet.vocabulary.Sha256;

/** How a browser knows that a style sheet or script in a page is ours. */
public final class OwnHash {
  private OwnHash() {}

  /** The source expression of a content security policy, without its quotes. */
  public static String of(String text) {
    var digest = Sha256.digest().digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
