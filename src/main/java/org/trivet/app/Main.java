package org.trivet.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The door to every command. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
    name = "trivet",
    description =
        "The joint children's data warehouse: education, social care and health, the same child.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      NightCommand.class,
      ServeCommand.class,
      SqlCommand.class,
      FindingsCommand.class,
      QuarantineCommand.class,
      CheckCommand.class,
      MeasureCommand.class,
      ReconcileCommand.class,
      MatchCommand.class,
      PublishCommand.class,
      DisclosureCommand.class,
      ReleaseCommand.class,
      SyntheticCommand.class,
      AccessCommand.class,
      DocsCommand.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Refused or failed: the message says what, why and what to do.",
      "2:Wrong usage."
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  trivet demo                         a made-up authority, two nights, and where to look next",
      "  trivet night plan                   what tonight would do, without doing it",
      "  trivet serve                        every night by itself, and the page on whether it worked",
      "  trivet sql \"SELECT * FROM children_by_agency\"",
      "",
      "Every command explains itself: trivet COMMAND --help"
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and gives its exit code. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Failures())
        .execute(args);
  }
}
