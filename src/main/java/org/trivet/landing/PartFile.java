package org.trivet.landing;

import java.nio.file.Path;

/**
 * A file that has been fetched whole and does not stand in its place yet.
 *
 * @param path where its bytes are meanwhile
 */
record PartFile(Offered offered, Path path, String sha256, long bytes) {
  /** Its name in every zone: enough of the hash to tell contents apart, then the sender's name for it. */
  String landedName() {
    return sha256.substring(0, 12) + "-" + offered.plainName();
  }
}
