package org.trivet.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Deliveries of made-up files: the same content text gives the same hash. */
final class Deliveries {
  private Deliveries() {}

  static Delivery snapshot(String content) {
    return delivery(Supersession.NEWEST_REPLACES, Optional.empty(), content);
  }

  static Delivery snapshotOf(String day, String content) {
    return delivery(Supersession.NEWEST_REPLACES, Optional.of(day), content);
  }

  static Delivery part(String content, List<String> together) {
    var hashes = together.stream().map(name -> file(name).sha256()).collect(Collectors.toSet());
    return new Delivery(
        "health/provider",
        "health_patients",
        "north-trust",
        Optional.empty(),
        Supersession.SET_REPLACES,
        hashes,
        file(content));
  }

  static Delivery periodOf(String period, String content) {
    return delivery(Supersession.PERIOD_REPLACES, Optional.of(period), content);
  }

  static Delivery delta(String content) {
    return delivery(Supersession.ACCUMULATES, Optional.empty(), content);
  }

  static StoredFile file(String content) {
    var sha = "%064x".formatted(content.hashCode() & 0xffffffffL);
    var name = content + ".csv";
    return new StoredFile(
        sha, name, Path.of("landing", "health", "provider", name), content.length(), 3);
  }

  private static Delivery delivery(
      Supersession supersession, Optional<String> period, String content) {
    return new Delivery(
        "health/provider", "health_patients", "north-trust", period, supersession, file(content));
  }
}
