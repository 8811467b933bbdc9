package org.trivet.app;

import picocli.CommandLine.Command;

/** {@code disclosure}: any published tables protected or attacked, without a warehouse. */
@Command(
    name = "disclosure",
    description = "Protect or attack any tables, given as cells and sums; no warehouse needed.",
    subcommands = {DisclosureProtect.class, DisclosureAudit.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet disclosure protect tables.json --out protected.json",
      "  trivet disclosure audit tables.json",
      "",
      "What the file holds: docs/how-to/protect-a-table.md"
    })
final class DisclosureCommand {}
