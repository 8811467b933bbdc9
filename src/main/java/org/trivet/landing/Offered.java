package org.trivet.landing;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.GenericFile;

/**
 * A file as its source lists it.
 *
 * @param name relative to the source's folder
 * @param modified in milliseconds since 1970
 */
record Offered(String name, long bytes, long modified) {
  /** How a route tells one offer from another, in the words of Camel's expression language; {@link #seenKey} is its value. */
  static final String SEEN_KEY = "${file:name}-${file:size}-${file:modified}";

  static Offered of(GenericFile<?> file) {
    return new Offered(file.getFileName(), file.getFileLength(), file.getLastModified());
  }

  static Offered of(Message fetched) {
    return new Offered(
        fetched.getHeader(Exchange.FILE_NAME, String.class),
        fetched.getHeader(Exchange.FILE_LENGTH, 0L, Long.class),
        fetched.getHeader(Exchange.FILE_LAST_MODIFIED, 0L, Long.class));
  }

  String seenKey() {
    return name + "-" + bytes + "-" + modified;
  }

  /** The name without its folders, fit for any disk. */
  String plainName() {
    var last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    return last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }
}
