package org.trivet.night;

import static java.util.Objects.requireNonNull;

/** Everything but data that decides what a night computes: hash of the configuration, and versions of code, matching model and key. */
public record Versions(String configuration, String code, String model, String key) {
  public Versions {
    requireNonNull(configuration, "configuration is null");
    requireNonNull(code, "code is null");
    requireNonNull(model, "model is null");
    requireNonNull(key, "key is null");
  }
}
