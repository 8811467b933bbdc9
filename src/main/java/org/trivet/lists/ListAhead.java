package org.trivet.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.rows.BrokenList;
import org.trivet.lists.rows.ListRow;
import org.trivet.lists.rows.ListRows;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.vocabulary.Refusal;

/** One list, parsed by a thread of its own a little ahead of whoever takes its records. */
final class ListAhead implements Callable<@Nullable Void> {
  private static final int BATCH = 2048;
  private static final int BATCHES = 32;

  private final MatchPlan plan;
  private final Path file;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Set<String> ids = new HashSet<>();
  private long uneven;
  private long firstUneven;

  /** Some records in the order of the list; none behind the last record. */
  private record Batch(List<String> ids, List<List<String>> values) {
    static Batch empty() {
      return new Batch(new ArrayList<>(), new ArrayList<>());
    }
  }

  ListAhead(MatchPlan plan, Path file) {
    this.plan = plan;
    this.file = file;
  }

  @Override
  public @Nullable Void call() throws InterruptedException {
    try (var rows = ListRows.open(file, Lists.wanted(plan)::contains)) {
      parse(rows);
    } catch (BrokenList broken) {
      throw ListRefusals.unreadableList(file, broken.problem());
    } finally {
      batches.put(Batch.empty());
    }
    return null;
  }

  private void parse(ListRows rows) throws InterruptedException {
    var header = Lists.unambiguous(file, rows.header());
    var places = plan.fields().stream()
        .map(field -> Lists.places(file, field, header))
        .toArray(int[][]::new);
    var idPlace = Lists.idPlace(plan, file, header);
    var batch = Batch.empty();
    for (var number = 1L; rows.hasNext(); number++) {
      var row = rows.next();
      countUneven(row, header.size());
      batch.ids().add(idPlace < 0 ? Long.toString(number) : id(row, idPlace));
      batch.values().add(values(row, places));
      if (batch.ids().size() == BATCH) {
        batches.put(batch);
        batch = Batch.empty();
      }
    }
    if (!batch.ids().isEmpty()) {
      batches.put(batch);
    }
  }

  private static List<String> values(ListRow row, int[][] places) {
    var values = new String[places.length];
    for (var field = 0; field < places.length; field++) {
      values[field] = Lists.value(row, places[field]);
    }
    return Arrays.asList(values);
  }

  private String id(ListRow row, int place) {
    var id = Lists.value(row, place).strip();
    if (!ids.add(id)) {
      throw ListRefusals.sameIdTwice(file, row.line());
    }
    return id;
  }

  private void countUneven(ListRow row, int columns) {
    if (row.values().size() != columns) {
      firstUneven = uneven++ == 0 ? row.line() : firstUneven;
    }
  }

  /**
   * Every record with its id and values, in the order of the list.
   *
   * @param parsing this list's parsing, whose refusal is thrown here
   */
  void forEach(Future<?> parsing, BiConsumer<String, List<String>> taker) {
    try {
      for (var batch = batches.take(); !batch.ids().isEmpty(); batch = batches.take()) {
        for (var at = 0; at < batch.ids().size(); at++) {
          taker.accept(batch.ids().get(at), batch.values().get(at));
        }
      }
      parsing.get();
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

  /** What there is to say of the rows that were parsed; asked when all records have been taken. */
  Optional<String> remark() {
    return uneven == 0
        ? Optional.empty()
        : Optional.of(
            "%s: %,d %s more or fewer values than the header has columns, the first in line %d; taken as far as they go"
                .formatted(
                    file.getFileName(),
                    uneven,
                    uneven == 1 ? "row has" : "rows have",
                    firstUneven));
  }
}
