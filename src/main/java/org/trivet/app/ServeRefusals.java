package org.trivet.app;

import java.io.IOException;
import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the service is refused for what its configuration says. */
final class ServeRefusals {
  private ServeRefusals() {}

  static Refusal unknownSecurity(String written) {
    return new Refusal(
        "alerts.email.security is '%s'. The service was not started; write none, starttls or tls."
            .formatted(written));
  }

  static Refusal addressMissing(String key) {
    return new Refusal(
        "alerts.email names a server but %s is blank. The service was not started; write an address there, or blank the host for no e-mail."
            .formatted(key));
  }

  static Refusal unreadableFile(String key, Path file, IOException cause) {
    return new Refusal(
        "%s names %s, which cannot be read (%s). The service was not started; check the path and that the service's user may read it."
            .formatted(key, file, cause.getClass().getSimpleName()),
        cause);
  }
}
