package org.trivet.reference;

import java.util.List;
import org.trivet.contract.FeedContract;

/** The feeds, one a line. */
record FeedIndex(List<FeedContract> feeds) {
  String text() {
    return new Markdown()
        .title("Contracts")
        .paragraph(
            "One page per feed, made from `jobs/feeds`. Which of them are connected, and what is known of each: [feeds](../feeds.md). Where a column's need is blank, every file has the column and a row may leave it empty.")
        .table(
            List.of("Feed", "What it is", "Sender", "Format", "Tables", "Comes"),
            feeds.stream().map(FeedIndex::row).toList())
        .text();
  }

  private static List<String> row(FeedContract feed) {
    return List.of(
        "[%s](%s)".formatted(Markdown.code(feed.feed()), FeedPage.fileName(feed)),
        feed.title(),
        feed.sender(),
        feed.format().kind().word(),
        Integer.toString(feed.tables().size()),
        feed.cadence().word());
  }
}
