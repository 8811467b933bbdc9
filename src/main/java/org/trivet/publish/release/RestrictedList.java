package org.trivet.publish.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.YamlFile;

/**
 * A list of people that goes to somebody with a right to it, as its text in {@code warehouse/restricted} states it.
 *
 * @param gate for which purpose the identified zone is opened, and the duty of the second person
 * @param columns every field that the receiver asks for, in their order
 * @param missing the fields that no feed carries, and why
 * @param sql over the identified zone; {@code {{child}}} stands for the one child that a list is about
 */
public record RestrictedList(
    String id,
    String title,
    Gate gate,
    List<String> columns,
    Map<String, String> missing,
    String sql) {
  private static final String CHILD = "{{child}}";

  public RestrictedList {
    columns = List.copyOf(columns);
    missing = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** Under which purpose it is made, and who confirms it. */
  public record Gate(String purpose, String confirms) {}

  /** The list of that name; refused where there is none or it can't be used. */
  public static RestrictedList named(Path folder, String id) {
    var file = folder.resolve(id + ".yaml");
    if (!id.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
      throw PublishRefusals.unknownPublication(id, Terms.names(folder));
    }
    return YamlFile.read(file, FileText.class).toList(file);
  }

  /** Whether it is about one child. */
  public boolean isOfOneChild() {
    return sql.contains(CHILD);
  }

  /** Its question; the child is named by a number of the warehouse's own, which holds no quotation mark. */
  public String question(Optional<String> child) {
    if (isOfOneChild() != child.isPresent()) {
      throw isOfOneChild() ? ReleaseRefusals.childMissing(id) : ReleaseRefusals.childNotAsked(id);
    }
    if (!child.orElse("").matches("[A-Za-z0-9-]*")) {
      throw ReleaseRefusals.noChildNumber();
    }
    return sql.replace(CHILD, child.orElse(""));
  }

  /** The fields that the question answers, in their order. */
  List<String> asked() {
    return columns.stream().filter(column -> !missing.containsKey(column)).toList();
  }

  record FileText(
      @Nullable String list,
      @Nullable String title,
      @Nullable String purpose,
      @Nullable String confirmedBy,
      @Nullable List<String> columns,
      @Nullable LinkedHashMap<String, String> missing,
      @Nullable String sql) {
    RestrictedList toList(Path file) {
      var problems = new ArrayList<String>();
      var made = new RestrictedList(
          text("list", list, problems),
          text("title", title, problems),
          new Gate(text("purpose", purpose, problems), text("confirmed-by", confirmedBy, problems)),
          Optional.ofNullable(columns).orElse(List.of()),
          Optional.ofNullable(missing).orElse(new LinkedHashMap<>()),
          text("sql", sql, problems));
      if (made.asked().isEmpty()) {
        problems.add("`columns` names nothing that is asked for");
      }
      made.missing().keySet().stream()
          .filter(field -> !made.columns().contains(field))
          .forEach(
              field -> problems.add("`missing` names '%s', which is no column".formatted(field)));
      if (!problems.isEmpty()) {
        throw PublishRefusals.problemsIn(file, problems);
      }
      return made;
    }

    private static String text(String key, @Nullable String written, List<String> problems) {
      if (written == null || written.isBlank()) {
        problems.add("`%s` is missing".formatted(key));
        return "";
      }
      return written.strip();
    }
  }
}
