package org.trivet.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.trivet.lists.KnownPairs.Answer;
import org.trivet.lists.KnownPairs.Labelled;
import org.trivet.lists.rows.BrokenList;
import org.trivet.lists.rows.ListRow;
import org.trivet.lists.rows.ListRows;
import org.trivet.matching.value.Records;

/** Reads what is known of records: labelled pairs, or a truth that names every record's person. */
public final class KnownFiles {
  private static final List<String> PAIR =
      List.of("left_source", "left_id", "right_source", "right_id", "same");
  private static final List<String> RECORD = List.of("source", "id");
  private final Records records;
  private final NamedRecords named;
  private final Matching.Progress progress;
  private long elsewhere;

  public KnownFiles(Records records, Matching.Progress progress) {
    this.records = records;
    this.named = new NamedRecords(records);
    this.progress = progress;
  }

  /** Pairs with the columns {@code left_source, left_id, right_source, right_id, same}; said twice, the later answer stands. */
  public KnownPairs labels(Path file) {
    var labels = new HashMap<Long, Labelled>();
    try (var rows = open(file)) {
      var places = places(file, rows.header(), PAIR);
      while (rows.hasNext()) {
        var row = rows.next();
        var one = find(row, places[0], places[1]);
        var other = find(row, places[2], places[3]);
        var answer = answer(file, row, places[4]);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
          elsewhere++;
        } else {
          var low = Math.min(one.getAsInt(), other.getAsInt());
          var high = Math.max(one.getAsInt(), other.getAsInt());
          labels.put(((long) low << 32) | high, new Labelled(low, high, answer));
        }
      }
    }
    sayWhatIsElsewhere(file, "pairs");
    return KnownPairs.ofLabels(
        labels.keySet().stream().sorted().map(labels::get).toList());
  }

  /** Records with the columns {@code source, id} and a third that names the person. */
  public KnownPairs truth(Path file) {
    var people = new int[records.size()];
    Arrays.fill(people, KnownPairs.UNKNOWN);
    var numbers = new HashMap<String, Integer>();
    try (var rows = open(file)) {
      var places = places(file, rows.header(), RECORD);
      var person = person(file, rows.header(), places);
      while (rows.hasNext()) {
        var row = rows.next();
        var name = Lists.value(row, person);
        var record = find(row, places[0], places[1]);
        record.ifPresent(
            at -> people[at] = numbers.computeIfAbsent(name, unseen -> numbers.size()));
        elsewhere += record.isEmpty() ? 1 : 0;
      }
    }
    sayWhatIsElsewhere(file, "records");
    return KnownPairs.ofTruth(people);
  }

  private static ListRows open(Path file) {
    try {
      return ListRows.open(file, column -> true);
    } catch (BrokenList broken) {
      throw ListRefusals.unreadableList(file, broken.problem());
    }
  }

  private static int[] places(Path file, List<String> header, List<String> names) {
    var lower = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    var places = new ArrayList<Integer>();
    for (var name : names) {
      if (!lower.contains(name)) {
        throw ListRefusals.knownWithoutColumn(file, name, names);
      }
      places.add(lower.indexOf(name));
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int person(Path file, List<String> header, int[] places) {
    for (var at = 0; at < header.size(); at++) {
      if (at != places[0] && at != places[1]) {
        return at;
      }
    }
    throw ListRefusals.knownWithoutColumn(file, "person", RECORD);
  }

  private OptionalInt find(ListRow row, int source, int id) {
    return named.find(Lists.value(row, source).strip(), Lists.value(row, id).strip());
  }

  private static Answer answer(Path file, ListRow row, int place) {
    return Answer.of(Lists.value(row, place))
        .orElseThrow(() -> ListRefusals.noAnswer(file, row.line()));
  }

  private void sayWhatIsElsewhere(Path file, String what) {
    if (elsewhere > 0) {
      progress.say("%s: %,d %s are not of these lists, and were left out"
          .formatted(file.getFileName(), elsewhere, what));
    }
  }
}
