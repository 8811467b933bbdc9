package org.trivet.disclosure.protect;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.trivet.disclosure.attack.Neighbourhood;
import org.trivet.disclosure.table.CellSystem;

/**
 * Secondary suppression over everything that is published together.
 *
 * @param hidden all cells that must be hidden, the sensitive ones among them
 * @param secondary those that are hidden for the others' sake
 * @param proved whether no cheaper pattern exists
 */
public record Protection(BitSet hidden, BitSet secondary, boolean proved) {
  /** Groups up to this size, with so many demands, are searched for the optimum. */
  private static final int SEARCHED = 700;

  private static final int SEARCHED_DEMANDS = 60_000;
  private static final int LOCAL = 600;

  /** Hears of each group that is done. */
  @FunctionalInterface
  public interface Watcher {
    void at(int done, int total);
  }

  /** Hides as little as it can find, at the cost that the tables name. */
  public static Protection of(CellSystem system, Effort effort, Watcher watcher) {
    var groups = new Neighbourhood(system, system.unknown())
        .groups().stream()
            .map(cells -> Group.of(system, cells))
            .filter(group -> !group.demands().isEmpty())
            .toList();
    var work = Math.min(effort.ofGroup(), effort.inAll() / Math.max(1, groups.size()));
    var done = new AtomicInteger();
    var parts = groups.parallelStream()
        .map(group -> {
          var part = of(group, work);
          watcher.at(done.incrementAndGet(), groups.size());
          return part;
        })
        .toList();
    return together(system, parts);
  }

  /** What is hidden of one group, and whether nothing cheaper would do. */
  private record Part(BitSet hidden, boolean isProved) {}

  private static Part of(Group group, double work) {
    var upper = new Upper(group, LOCAL);
    var isProved = upper.cost() == 0
        || (group.cells().length <= SEARCHED
            && (long) group.demands().size() * group.cells().length <= SEARCHED_DEMANDS
            && new CoverSearch(group, upper, work).isProved());
    return new Part(upper.best(), isProved);
  }

  private static Protection together(CellSystem system, List<Part> parts) {
    var hidden = system.hidden();
    hidden.or(system.primary());
    var secondary = new BitSet();
    parts.forEach(part -> secondary.or(part.hidden));
    secondary.andNot(hidden);
    hidden.or(secondary);
    return new Protection(hidden, secondary, parts.stream().allMatch(Part::isProved));
  }
}
