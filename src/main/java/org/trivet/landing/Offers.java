package org.trivet.landing;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Turns away, before a byte is read, what a route must not fetch: all files of a closed feed, and names of half-written ones. */
final class Offers implements GenericFileFilter<Object> {
  private final FeedPull pull;

  Offers(FeedPull pull) {
    this.pull = pull;
  }

  @Override
  public boolean accept(GenericFile<Object> file) {
    return file.isDirectory() || pull.admits(Offered.of(file));
  }
}
