package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of one record about a person: who sends it, in which feed, under which local id.
 *
 * <p>As text {@code sender|feed|local id}; a bar or a backslash inside a part is written with a backslash before it.
 */
public record RecordKey(String sender, String feed, String localId)
    implements Comparable<RecordKey> {
  public RecordKey {
    requireNonNull(sender, "sender is null");
    requireNonNull(feed, "feed is null");
    requireNonNull(localId, "localId is null");
    if (sender.isBlank() || feed.isBlank() || localId.isBlank()) {
      throw new IllegalArgumentException(
          "A record's key needs a sender, a feed and a local id; one is blank in feed '" + feed
              + "'");
    }
  }

  /** The key that a text such as {@code sender|feed|local id} names; empty unless it has three parts, none blank. */
  public static Optional<RecordKey> parse(String text) {
    var parts = partsOf(text);
    return parts.size() == 3 && parts.stream().noneMatch(String::isBlank)
        ? Optional.of(new RecordKey(parts.get(0), parts.get(1), parts.get(2)))
        : Optional.empty();
  }

  public String text() {
    return escaped(sender) + "|" + escaped(feed) + "|" + escaped(localId);
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }

  private static List<String> partsOf(String text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == '\\' && i + 1 < text.length()) {
        i++;
        part.append(text.charAt(i));
      } else if (character == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(character);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  @Override
  public int compareTo(RecordKey other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return "RecordKey[" + sender + "|" + feed + "|…]";
  }
}
