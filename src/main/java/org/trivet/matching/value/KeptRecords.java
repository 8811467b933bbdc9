package org.trivet.matching.value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records of one list without ids as bytes: what dictionaries have learned, then columns of their numbers. */
public final class KeptRecords {
  private KeptRecords() {}

  /**
   * How far records reached at a time; dictionaries grow with the records that are added.
   *
   * @param terms how many values each dictionary knew
   */
  public record Extent(int records, List<Integer> terms) {
    public Extent {
      terms = List.copyOf(terms);
    }

    public static Extent of(Records records) {
      return new Extent(
          records.size(), dictionaries(records).stream().map(Terms::size).toList());
    }
  }

  private static List<Terms> dictionaries(Records records) {
    return dictionaries(records.columns().stream().map(Records.Column::terms));
  }

  /** Fields that are cleaned alike share a dictionary, which is written once. */
  private static List<Terms> dictionaries(Stream<Terms> ofFields) {
    return ofFields.distinct().toList();
  }

  /** Writes the records behind an extent, in their order. */
  public static void write(Records records, Extent since, ColumnWriter out) {
    var dictionaries = dictionaries(records);
    for (var at = 0; at < dictionaries.size(); at++) {
      out.texts(dictionaries.get(at).textsFrom(since.terms().get(at)));
    }
    var from = since.records();
    var count = records.size() - from;
    out.number(count);
    for (var column : records.columns()) {
      out.ints(count, record -> column.number(from + record));
      var several = IntStream.range(0, count)
          .filter(record -> column.isSeveral(from + record))
          .toArray();
      out.ints(several);
      out.ints(several.length, at -> column.count(from + several[at]) - 1);
      out.ints(IntStream.of(several)
          .flatMap(record -> IntStream.of(column.further(from + record)))
          .toArray());
    }
  }

  /** Adds what was written to records whose extent is the one behind which it was written. */
  public static void read(ColumnReader in, RecordsBuilder into) {
    var dictionaries = dictionaries(into.terms());
    var texts = Stream.generate(in::texts).limit(dictionaries.size()).toList();
    IntStream.range(0, texts.size())
        .parallel()
        .forEach(at -> texts.get(at).forEach(dictionaries.get(at)::addedClean));
    into.addNumbered(
        in.number(),
        Stream.generate(() -> field(in)).limit(into.terms().count()).toList());
  }

  private static NumberedField field(ColumnReader in) {
    return new NumberedField(in.ints(), in.ints(), in.ints(), in.ints());
  }

  /**
   * One field of some records.
   *
   * @param firsts each record's first value, or {@link Terms#MISSING}
   * @param several the records that have more, by their place among these
   * @param counts how many more each of those has
   * @param further the values of those
   */
  record NumberedField(IntColumn firsts, IntColumn several, IntColumn counts, IntColumn further) {
    void addFurther(int firstRecord, Further.Gathered to) {
      var values = further.toArray();
      for (int at = 0, from = 0; at < several.size(); at++) {
        to.add(firstRecord + several.at(at), values, from, counts.at(at));
        from += counts.at(at);
      }
    }
  }
}
