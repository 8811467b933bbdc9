package org.trivet.publish.readback;

import java.util.ArrayList;
import java.util.List;

/** What was read of one file: what it says, and what should not be in it at all. */
final class Reading {
  private final String file;
  private final List<Facet> facets = new ArrayList<>();
  private final List<Leak> leaks = new ArrayList<>();

  Reading(String file) {
    this.file = file;
  }

  void says(String where, Facet.Scope scope, String text) {
    if (!text.isBlank()) {
      facets.add(new Facet(where, scope, text));
    }
  }

  void mustNotBe(String where, String what) {
    leaks.add(new Leak(file, where, what));
  }

  String file() {
    return file;
  }

  List<Facet> facets() {
    return List.copyOf(facets);
  }

  List<Leak> leaks() {
    return List.copyOf(leaks);
  }
}
