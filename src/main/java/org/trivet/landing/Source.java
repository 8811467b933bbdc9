package org.trivet.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a feed comes from: an endpoint as the operator wrote it.
 *
 * @param scheme such as {@code file} or {@code sftp}
 */
record Source(String scheme, String place, List<String> parameters) {
  private static final Set<String> REMOTE = Set.of("sftp", "ftp", "ftps");

  Source {
    parameters = List.copyOf(parameters);
  }

  static Source of(String uri) {
    var question = uri.indexOf('?');
    var place = question < 0 ? uri : uri.substring(0, question);
    var parameters = question < 0
        ? Stream.<String>empty()
        : Stream.of(uri.substring(question + 1).split("&"));
    return new Source(
        place.substring(0, Math.max(0, place.indexOf(':'))),
        place,
        parameters.filter(parameter -> !parameter.isBlank()).toList());
  }

  boolean isFolder() {
    return scheme.equals("file");
  }

  boolean isRemote() {
    return REMOTE.contains(scheme);
  }

  /** Whether the operator set one of these parameters. */
  boolean sets(String... names) {
    var set = parameters.stream()
        .map(parameter -> parameter.split("=", 2)[0])
        .collect(Collectors.toSet());
    return Stream.of(names).anyMatch(set::contains);
  }

  /** The same source with a parameter that the operator did not set. */
  Source with(String name, Object value) {
    if (sets(name)) {
      return this;
    }
    var more = new ArrayList<>(parameters);
    more.add(name + "=" + value);
    return new Source(scheme, place, more);
  }

  String uri() {
    return parameters.isEmpty() ? place : place + "?" + String.join("&", parameters);
  }

  /** For a person to read: no parameter, no password. */
  @Override
  public String toString() {
    return place.replaceFirst("^(\\w+:/{0,2}[^:@/]+):[^@/]*@", "$1@");
  }
}
