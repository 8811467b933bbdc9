package org.trivet.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A list of codes that a column may hold, with where it was read and how sure we are of it.
 *
 * @param codes code to meaning, in the order of the list
 * @param confidence {@code H}, {@code M}, {@code L} or {@code mem}: anything but H is for a user to correct
 */
public record CodeList(
    String name, String title, String source, String confidence, Map<String, String> codes) {
  public CodeList {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** The code as the list writes it, whatever the case of the file. */
  public Optional<String> find(String written) {
    if (codes.containsKey(written)) {
      return Optional.of(written);
    }
    return Optional.ofNullable(ignoringCase().get(written));
  }

  private TreeMap<String, String> ignoringCase() {
    var found = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    codes.keySet().forEach(code -> found.putIfAbsent(code, code));
    return found;
  }
}
