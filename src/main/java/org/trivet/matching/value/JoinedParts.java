package org.trivet.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins parts of lists into records. Each different text of a part is cleaned and numbered for all lists once; parts count in their order, so
 * that the numbers are the same however the lists were parted and on any number of cores.
 */
public final class JoinedParts {
  private static final int[] NONE = {};

  private final RecordSlots slots;
  private final List<OfList> parts;
  private final List<Terms> terms;
  private final int[] termsOfSlots;

  /** For each part and each cleaning: from a text's number in the part to its number for all lists. */
  private final int[][][] numbers;

  /** For each part, and behind the last, how many records come before it. */
  private final int[] firstRecords;

  private final int[] table;
  private final int[][][] further;

  /** A part with the number of its list. */
  public record OfList(int list, RecordsPart part) {}

  public JoinedParts(RecordSlots slots, List<OfList> parts) {
    this.slots = slots;
    this.parts = List.copyOf(parts);
    this.terms = slots.cleanings().stream().map(Terms::new).toList();
    this.termsOfSlots = slots.cleaningOfSlots();
    this.numbers = new int[parts.size()][terms.size()][];
    this.firstRecords = new int[parts.size() + 1];
    for (var part = 0; part < parts.size(); part++) {
      firstRecords[part + 1] = firstRecords[part] + parts.get(part).part().size();
    }
    var records = firstRecords[parts.size()];
    this.table = new int[records * slots.fields()];
    this.further = IntStream.range(0, slots.fields())
        .mapToObj(field -> new int[hasSeveral(field) ? records : 0][])
        .toArray(int[][][]::new);
  }

  private boolean hasSeveral(int field) {
    return slots.first(field + 1) - slots.first(field) > 1;
  }

  /** The records of all lists, which bear these names. */
  public Records records(List<String> lists) {
    IntStream.range(0, terms.size()).parallel().forEach(this::number);
    IntStream.range(0, parts.size()).parallel().forEach(this::fill);
    var all = new Records.Table(table, slots.fields(), firstRecords[parts.size()]);
    var columns = IntStream.range(0, slots.fields())
        .mapToObj(field -> new Records.Column(
            terms.get(termsOfSlots[slots.first(field)]), all, field, further(field)))
        .toList();
    return new Records(lists, keys(), columns);
  }

  private Records.Keys keys() {
    var list = new int[firstRecords[parts.size()]];
    var ids = new String[list.length];
    var inList = 0;
    for (var part = 0; part < parts.size(); part++) {
      var ofList = parts.get(part);
      inList = part > 0 && parts.get(part - 1).list() == ofList.list() ? inList : 0;
      for (var at = 0; at < ofList.part().size(); at++) {
        var record = firstRecords[part] + at;
        inList++;
        list[record] = ofList.list();
        ids[record] = ofList.part().ids().isEmpty()
            ? Integer.toString(inList)
            : ofList.part().ids().get(at);
      }
    }
    return new Records.Keys(list, ids);
  }

  private Further further(int field) {
    var gathered = new Further.Gathered();
    for (var record = 0; record < further[field].length; record++) {
      gathered.add(record, further[field][record], 0, further[field][record].length);
    }
    return gathered.of(firstRecords[parts.size()]);
  }

  /** Numbers all texts of one cleaning. */
  private void number(int cleaning) {
    for (var part = 0; part < numbers.length; part++) {
      var raw = parts.get(part).part().terms(cleaning);
      var ofPart = new int[raw.size()];
      for (var text = 0; text < ofPart.length; text++) {
        ofPart[text] = terms.get(cleaning).numberOf(raw.text(text));
      }
      numbers[part][cleaning] = ofPart;
    }
  }

  private void fill(int part) {
    for (var record = firstRecords[part]; record < firstRecords[part + 1]; record++) {
      for (var field = 0; field < slots.fields(); field++) {
        if (hasSeveral(field)) {
          fillSeveral(part, record, field);
        } else {
          table[record * slots.fields() + field] = number(part, record, slots.first(field));
        }
      }
    }
  }

  /** Values that say nothing or repeat another are left out. */
  private void fillSeveral(int part, int record, int field) {
    var known = IntStream.range(slots.first(field), slots.first(field + 1))
        .map(slot -> number(part, record, slot))
        .filter(number -> number != Terms.MISSING)
        .distinct()
        .toArray();
    table[record * slots.fields() + field] = known.length == 0 ? Terms.MISSING : known[0];
    further[field][record] = known.length > 1 ? Arrays.copyOfRange(known, 1, known.length) : NONE;
  }

  private int number(int part, int record, int slot) {
    var raw = parts.get(part).part().number(record - firstRecords[part], slot);
    return raw == Terms.MISSING ? raw : numbers[part][termsOfSlots[slot]][raw];
  }
}
