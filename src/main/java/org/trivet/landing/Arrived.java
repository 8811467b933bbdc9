package org.trivet.landing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.Verdict;
import org.trivet.vocabulary.NightId;

/** When each table came last, by the ledger's memory of its nights. */
final class Arrived {
  private static final Set<Verdict> COUNTS =
      Set.of(Verdict.NEW, Verdict.CORRECTION, Verdict.UNCHANGED);

  private final Map<String, LocalDate> lastCame;

  private Arrived(Map<String, LocalDate> lastCame) {
    this.lastCame = Map.copyOf(lastCame);
  }

  /** Looks back from this night, no further than it must. */
  static Arrived until(NightId night, Ledger ledger, Set<String> tables) {
    var lastCame = new HashMap<String, LocalDate>();
    for (var earlier : ledger.nights().list()) {
      if (earlier.night().compareTo(night) <= 0) {
        tablesOf(ledger.arrivals().of(earlier.night()))
            .forEach(table -> lastCame.putIfAbsent(table, earlier.night().date()));
      }
      if (lastCame.keySet().containsAll(tables)) {
        break;
      }
    }
    return new Arrived(lastCame);
  }

  private static Set<String> tablesOf(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(arrival -> COUNTS.contains(arrival.verdict()))
        .flatMap(arrival -> arrival.table().stream())
        .collect(Collectors.toSet());
  }

  Optional<LocalDate> last(String table) {
    return Optional.ofNullable(lastCame.get(table));
  }
}
