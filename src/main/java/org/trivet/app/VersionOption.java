package org.trivet.app;

import org.trivet.publish.release.Version;
import picocli.CommandLine.Option;

/** Which release of a publication a command is about. */
final class VersionOption {
  @Option(
      names = "--of",
      required = true,
      paramLabel = "VERSION",
      description = "The release that is meant, such as v1.0")
  private String version = "";

  /** The version; refused where it is none. */
  Version version() {
    return Version.parse(version);
  }
}
