package org.trivet.landing;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The bean {@code landing} of the routes: copies one file and examines it whole; what it refuses goes to the dead letter. */
final class FetchFile implements Processor {
  private final FeedPulls pulls;
  private final LandingFolders folders;
  private final FileExamination examination;

  FetchFile(FeedPulls pulls, LandingFolders folders, FileExamination examination) {
    this.pulls = pulls;
    this.folders = folders;
    this.examination = examination;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    var pull = pulls.of(exchange);
    var offered = Offered.of(exchange.getMessage());
    try (var content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
      var part = folders.parts(pull.feed()).fetch(offered, content);
      exchange.setProperty(TurnFile.PART, part);
      examination
          .examine(part.path(), pull.feed())
          .forEach(examined -> pull.read(new FeedPull.Fetched(part, examined)));
    } catch (org.apache.camel.InvalidPayloadException noContent) {
      throw LandingSentences.lostOnTheWay(offered, noContent);
    }
  }
}
