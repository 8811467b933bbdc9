package org.trivet.app;

import picocli.CommandLine.Parameters;

/** The pair that a command of {@code match review} is about. */
final class PairReference {
  @Parameters(
      index = "0",
      paramLabel = "REFERENCE",
      description = "As match review list names the pair")
  private String reference = "";

  String text() {
    return reference;
  }
}
