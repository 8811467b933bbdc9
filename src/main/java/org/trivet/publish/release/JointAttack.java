package org.trivet.publish.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trivet.disclosure.attack.AuditReport.Weak;
import org.trivet.publish.release.AuditRecord.GivenAway;
import org.trivet.publish.release.JointTables.Edition;

/**
 * The attack on a draft together with everything that was ever published.
 *
 * <p>Readers keep what a withdrawn release told them, so it is attacked with like any other. What it gives away by itself is no fault of the
 * draft, and no draft could mend it: told apart, lest every later one fail for ever.
 *
 * @param outside figures that anyone can read elsewhere
 */
record JointAttack(Edition draft, List<Earlier> earlier, Map<String, BigDecimal> outside) {
  JointAttack {
    earlier = List.copyOf(earlier);
  }

  /** A release, and whether it was taken back. */
  record Earlier(Edition edition, Standing standing) {
    boolean isWithdrawn() {
      return standing == Standing.WITHDRAWN;
    }
  }

  /** How a release stands. */
  enum Standing {
    OUT,
    WITHDRAWN
  }

  /** What was found: everything that readers can know, the faults of the draft, and what is no fault of it. */
  record Found(Knowing knowing, List<Weak> faults, List<GivenAway> before) {}

  Found found() {
    var all = with(draft, any -> true);
    if (all.weak().isEmpty() || earlier.stream().noneMatch(Earlier::isWithdrawn)) {
      return new Found(all, all.weak(), List.of());
    }
    var anyway = with(draft, release -> !release.isWithdrawn()).weakIds();
    var before = with(draft.unseen(), any -> true);
    var faults = new ArrayList<Weak>();
    var told = new ArrayList<Weak>();
    for (var weak : all.weak()) {
      var isOld = !anyway.contains(weak.id()) && before.tellsAsMuch(all, weak);
      (isOld ? told : faults).add(weak);
    }
    return new Found(all, faults, named(told));
  }

  /** What readers know who have the draft and those releases in front of them; the other cells stay as unknowns. */
  private Knowing with(Edition seen, Predicate<Earlier> isSeen) {
    var editions = earlier.stream()
        .map(release ->
            isSeen.test(release) ? release.edition() : release.edition().unseen())
        .toList();
    return Knowing.of(JointTables.of(seen, editions, outside));
  }

  private List<GivenAway> named(List<Weak> told) {
    if (told.isEmpty()) {
      return List.of();
    }
    var alone = earlier.stream()
        .filter(Earlier::isWithdrawn)
        .collect(Collectors.toMap(release -> release.edition().label(), this::weakBy));
    return told.stream()
        .map(weak -> new GivenAway(weak.id(), by(weak.id(), alone)))
        .toList();
  }

  /** What is weak where readers have that withdrawn release beside those that are out. */
  private Set<String> weakBy(Earlier withdrawn) {
    return with(draft.unseen(), release -> !release.isWithdrawn() || release.equals(withdrawn))
        .weakIds();
  }

  /** The withdrawn releases each of which is enough; all of them where it takes more than one. */
  private static List<String> by(String id, Map<String, Set<String>> alone) {
    var enough = alone.keySet().stream()
        .filter(label -> Optional.ofNullable(alone.get(label)).orElse(Set.of()).contains(id))
        .sorted()
        .toList();
    return enough.isEmpty() ? alone.keySet().stream().sorted().toList() : enough;
  }
}
