package org.trivet.publish.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;

/**
 * Lists of people for somebody with a right to them, an inspector or the person themselves: made by one named person, released by another, on
 * record, with no calendar. They lie in a folder of their own and are never published.
 */
public record RestrictedRoute(ReleaseHouse house) {
  private static final String FILES = "files";

  /** What lies there, waiting for the second person. */
  public record Prepared(String subject, Path folder, int rows, List<String> missing) {
    public Prepared {
      missing = List.copyOf(missing);
    }
  }

  /** Why it is made, and the rows that the identified zone answered, in the order of the fields that were asked. */
  public record Answer(String because, List<List<@Nullable String>> rows) {
    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /** Writes the list aside, with a report of every field that is missing or blank. */
  public Prepared prepare(Person by, RestrictedList list, Answer answer) {
    return house.log().orRecorded(by, new Attempt("prepare", list.id()), () -> {
      house.refuseUnlisted(by);
      Reasons.refuseUnfit(answer.because());
      if (list.isOfOneChild() && answer.rows().isEmpty()) {
        throw ReleaseRefusals.noRecordOfChild(list.id());
      }
      var subject = list.id() + " r" + (prepared(list.id()).size() + 1);
      var folder = aside(subject);
      Folders.delete(folder);
      Folders.guarded(folder.resolveSibling(""));
      Folders.write(folder.resolve(list.id() + ".csv"), csv(list, answer));
      Folders.write(folder.resolve("missing-fields.csv"), missing(list, answer));
      var line = new TreeMap<String, Object>();
      line.put(FILES, hash(folder));
      line.put("rows", answer.rows().size());
      line.put("missing", List.copyOf(list.missing().keySet()));
      line.put("because", answer.because().strip());
      line.put("confirms", list.gate().confirms());
      house.log().append(by, Step.PREPARED, subject, line);
      return new Prepared(
          subject, folder, answer.rows().size(), List.copyOf(list.missing().keySet()));
    });
  }

  /** Releases a list that somebody else prepared. */
  public Path confirm(Person by, String subject) {
    return house.log().orRecorded(by, new Attempt("confirm", subject), () -> {
      var events = house.log().of(subject);
      var made =
          last(events, Step.PREPARED).orElseThrow(() -> ReleaseRefusals.nothingPrepared(subject));
      house.refuseWithout(by, made.text("confirms"));
      if (made.by().user().equals(by.user())) {
        throw ReleaseRefusals.sameTwice(by, subject);
      }
      if (last(events, Step.CONFIRMED).isPresent()) {
        throw ReleaseRefusals.confirmedAlready(subject);
      }
      if (!hash(aside(subject)).equals(made.text(FILES))) {
        throw ReleaseRefusals.preparedChanged(subject);
      }
      house.log().append(by, Step.CONFIRMED, subject, Map.of(FILES, made.text(FILES)));
      Folders.place(aside(subject), folder(subject));
      return folder(subject);
    });
  }

  private static Optional<Event> last(List<Event> events, Step step) {
    return events.stream().filter(event -> event.step() == step).reduce((one, next) -> next);
  }

  private List<Event> prepared(String list) {
    return house.log().all().stream()
        .filter(event -> event.step() == Step.PREPARED && event.subject().startsWith(list + " r"))
        .toList();
  }

  private Path folder(String subject) {
    if (!subject.matches("[a-z0-9-]+ r\\d+")) {
      throw ReleaseRefusals.nothingPrepared(subject);
    }
    return house.where().home().resolve("published/restricted").resolve(subject.replace(' ', '/'));
  }

  private Path aside(String subject) {
    var folder = folder(subject);
    return folder.resolveSibling("." + folder.getFileName() + ".prepared");
  }

  private static String hash(Path folder) {
    var hashes = new TreeMap<String, String>();
    Folders.files(folder).forEach(name -> hashes.put(name, Hashes.ofFile(folder.resolve(name))));
    return Hashes.of(Json.line(hashes));
  }

  private static String csv(RestrictedList list, Answer answer) {
    var asked = list.asked();
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(list.columns());
      for (var row : answer.rows()) {
        csv.writeRecord(list.columns().stream()
            .map(column -> asked.contains(column) ? cell(row, asked.indexOf(column)) : "")
            .toList());
      }
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static String cell(List<@Nullable String> row, int at) {
    return Optional.ofNullable(row.get(at)).orElse("");
  }

  /** One line a field: how many rows lack it, and why where no feed carries it at all. */
  private static String missing(RestrictedList list, Answer answer) {
    var asked = list.asked();
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("field", "rows", "blank", "why");
      for (var column : list.columns()) {
        var at = asked.indexOf(column);
        var blank = at < 0
            ? answer.rows().size()
            : answer.rows().stream().filter(row -> cell(row, at).isBlank()).count();
        csv.writeRecord(new ArrayList<>(List.of(
            column,
            Integer.toString(answer.rows().size()),
            Long.toString(blank),
            list.missing().getOrDefault(column, ""))));
      }
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
