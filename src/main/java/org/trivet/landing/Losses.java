package org.trivet.landing;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/** Hears of files that a source lists and does not hand over; what is wrong with the source as a whole, {@link OnePull} hears. */
final class Losses implements ExceptionHandler {
  private final FeedPull pull;

  Losses(FeedPull pull) {
    this.pull = pull;
  }

  @Override
  public void handleException(@Nullable Throwable cause) {}

  @Override
  public void handleException(String message, @Nullable Throwable cause) {}

  @Override
  public void handleException(
      String message, @Nullable Exchange exchange, @Nullable Throwable cause) {
    if (exchange != null
        && cause != null
        && exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE) instanceof GenericFile<?> file) {
      var offered = Offered.of(file);
      pull.lost(offered.name(), LandingSentences.lost(offered, cause));
    }
  }
}
