package org.trivet.app;

import picocli.CommandLine.Command;

/** {@code match}: what can be asked of the matching outside a night. */
@Command(
    name = "match",
    description = "Questions to the matching.",
    subcommands = {
      MatchListsCommand.class,
      MatchTrain.class,
      MatchApprove.class,
      MatchDrift.class,
      MatchExplain.class,
      MatchEvaluate.class,
      MatchSample.class,
      MatchEstimate.class,
      ReviewCommand.class
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  trivet match files --model people.yaml --out matched school.csv clinic.csv",
      "  trivet match evaluate --clusters matched/clusters.csv --truth truth.csv",
      "  trivet match review list"
    })
final class MatchCommand {}
