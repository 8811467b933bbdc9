package org.trivet.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trivet.lists.rows.BrokenList;
import org.trivet.lists.rows.ListParts;
import org.trivet.lists.rows.ListRow;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.JoinedParts;
import org.trivet.matching.value.RecordSlots;
import org.trivet.matching.value.Records;
import org.trivet.vocabulary.Refusal;

/** Reads lists into records; each list is called by its file's name without the ending. */
final class Lists {
  private final MatchPlan plan;
  private final RecordSlots slots;
  private final ExecutorService pool;

  private Lists(MatchPlan plan, ExecutorService pool) {
    this.plan = plan;
    this.slots = ListColumns.slots(plan);
    this.pool = pool;
  }

  /** The records, and what whoever sent the lists should hear of how they were read. */
  record Read(Records records, List<String> remarks) {
    Read {
      remarks = List.copyOf(remarks);
    }
  }

  /** Lists are parsed side by side, long ones in parts; the records are the same on any number of cores. */
  static Read read(MatchPlan plan, List<Path> files, int threads) {
    var names = files.stream().map(Lists::name).toList();
    var seen = new HashSet<String>();
    names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
      throw ListRefusals.twoListsOfOneName(name);
    });
    var pool = Executors.newFixedThreadPool(threads);
    try {
      return new Lists(plan, pool).read(files, names);
    } finally {
      pool.shutdownNow();
    }
  }

  private Read read(List<Path> files, List<String> names) {
    var opened = files.stream().map(file -> pool.submit(() -> open(file))).toList();
    var parsed = opened.stream().map(list -> parse(taken(list))).toList();
    var read = parsed.stream().map(list -> pool.submit(() -> gathered(list))).toList();
    var parts = new ArrayList<JoinedParts.OfList>();
    var remarks = new ArrayList<String>();
    for (var number = 0; number < files.size(); number++) {
      var list = number;
      var ofList = taken(read.get(list));
      ofList.records().forEach(part -> parts.add(new JoinedParts.OfList(list, part)));
      ofList.remark().ifPresent(remarks::add);
    }
    return new Read(new JoinedParts(slots, parts).records(names), remarks);
  }

  private record Opened(Path file, ListColumns columns, ListParts parts) {}

  private Opened open(Path file) {
    try {
      var parts = ListParts.open(file, ListColumns.wanted(plan)::contains);
      return new Opened(file, ListColumns.of(plan, file, parts.header()), parts);
    } catch (BrokenList broken) {
      throw ListRefusals.unreadableList(file, broken.problem());
    }
  }

  private record Parsed(Opened list, List<Future<PartRows>> parts) {}

  private Parsed parse(Opened list) {
    return new Parsed(
        list,
        list.parts().parts().stream()
            .map(part -> pool.submit(() -> PartRows.read(list.file(), part, list.columns(), slots)))
            .toList());
  }

  /** Begun behind all parsing, so that no thread waits for another. */
  private static ReadList gathered(Parsed parsed) {
    var list = new ReadList(
        parsed.list().file(), parsed.parts().stream().map(Lists::taken).toList());
    return list.withUniqueIds(parsed.list().columns());
  }

  private static <T> T taken(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while lists were read", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalStateException("A list could not be parsed", failed.getCause());
    }
  }

  static String name(Path file) {
    var name = file.getFileName().toString();
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static String value(ListRow row, int place) {
    return place >= 0 && place < row.values().size() ? row.values().get(place) : "";
  }
}
