package org.trivet.app;

import org.slf4j.LoggerFactory;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one edge where failures end: a refusal is told as it stands, anything else is logged and told in one sentence. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
    if (failed instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage());
    } else {
      LoggerFactory.getLogger(Failures.class).error("{} failed", command.getCommandName(), failed);
      command
          .getErr()
          .printf(
              "Cannot finish '%s': %s. What was published before still stands. The cause is in %s/trivet.log.%n",
              command.getCommandSpec().qualifiedName(),
              failed.getClass().getSimpleName(),
              System.getProperty(Place.LOGS, System.getProperty("java.io.tmpdir")));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
