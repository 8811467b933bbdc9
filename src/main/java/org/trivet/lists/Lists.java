package org.trivet.lists;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.trivet.format.Encodings;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanField;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;

/** Reads CSV lists into records; each list is called by its file's name without the ending. */
final class Lists {
  /** As spreadsheets save them; the last one decodes anything. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

  private final MatchPlan plan;
  private final RecordsBuilder records;

  private Lists(MatchPlan plan, List<String> names) {
    this.plan = plan;
    this.records = new RecordsBuilder(
        names, plan.fields().stream().map(PlanField::cleaning).toList());
  }

  static Records read(MatchPlan plan, List<Path> files) {
    var names = files.stream().map(Lists::name).toList();
    var seen = new HashSet<String>();
    names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
      throw ListRefusals.twoListsOfOneName(name);
    });
    var lists = new Lists(plan, names);
    for (var list = 0; list < files.size(); list++) {
      lists.read(list, files.get(list));
    }
    return lists.records.build();
  }

  private static String name(Path file) {
    var name = file.getFileName().toString();
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void read(int list, Path file) {
    try (var reader = CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(Encodings.open(file, ENCODINGS))) {
      read(list, file, reader.iterator());
    } catch (CsvParseException | UncheckedIOException broken) {
      throw ListRefusals.unreadableList(file, "it is no CSV, or is cut off");
    } catch (IOException unreadable) {
      throw ListRefusals.unreadableList(file, "it cannot be opened");
    }
  }

  private void read(int list, Path file, Iterator<CsvRecord> rows) {
    if (!rows.hasNext()) {
      throw ListRefusals.unreadableList(file, "it is empty");
    }
    var header = rows.next().getFields().stream().map(Lists::bare).toList();
    var places =
        plan.fields().stream().mapToInt(field -> place(file, field, header)).toArray();
    var id = idPlace(file, header);
    var ids = new HashSet<String>();
    var values = new String[places.length];
    for (var row = 1L; rows.hasNext(); row++) {
      var read = rows.next();
      for (var field = 0; field < places.length; field++) {
        values[field] = value(read, places[field]);
      }
      records.add(
          list, id < 0 ? Long.toString(row) : id(file, read, id, ids), Arrays.asList(values));
    }
  }

  private static String bare(String column) {
    return column.replace("\uFEFF", "").strip();
  }

  private static String value(CsvRecord row, int place) {
    return place >= 0 && place < row.getFieldCount() ? row.getField(place) : "";
  }

  private static String id(Path file, CsvRecord row, int place, Set<String> ids) {
    var id = value(row, place).strip();
    if (!ids.add(id)) {
      throw ListRefusals.sameIdTwice(file, row.getStartingLineNumber());
    }
    return id;
  }

  private int idPlace(Path file, List<String> header) {
    if (plan.idColumns().isEmpty()) {
      return -1;
    }
    return plan.idColumns().stream()
        .mapToInt(name -> indexOf(header, name))
        .filter(at -> at >= 0)
        .findFirst()
        .orElseThrow(
            () -> ListRefusals.noSuchId(file, plan.idColumns(), String.join(", ", header)));
  }

  private static int place(Path file, PlanField field, List<String> header) {
    var place = field.columns().stream()
        .mapToInt(name -> indexOf(header, name))
        .filter(at -> at >= 0)
        .findFirst();
    if (place.isEmpty() && field.presence() == PlanField.Presence.REQUIRED) {
      throw ListRefusals.noSuchColumn(
          file, field.name(), field.columns(), String.join(", ", header));
    }
    return place.orElse(-1);
  }

  private static int indexOf(List<String> header, String name) {
    for (var at = 0; at < header.size(); at++) {
      if (header.get(at).equalsIgnoreCase(name)) {
        return at;
      }
    }
    return -1;
  }
}
