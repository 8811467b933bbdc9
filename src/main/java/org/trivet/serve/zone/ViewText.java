package org.trivet.serve.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One view as an analyst wrote it: a header of YAML in the first comment, then a SELECT.
 *
 * @param columns name to what it says, in the order of the SELECT; every column is there
 * @param questions what one may ask of it, at least three
 */
public record ViewText(
    String name,
    String title,
    String description,
    Map<String, String> columns,
    List<Question> questions,
    String sql) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*/\\*\\s*view\\s*\\n(.*?)\\*/\\s*(.*)", Pattern.DOTALL);
  private static final int QUESTIONS = 3;

  /** A question in words and the SQL that answers it. */
  public record Question(String ask, String sql) {}

  /** The header as written. */
  record Header(
      @Nullable String title,
      @Nullable String description,
      @Nullable LinkedHashMap<String, String> columns,
      @Nullable List<Question> questions) {}

  public ViewText {
    questions = List.copyOf(questions);
  }

  static ViewText read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (JsonProcessingException wrong) {
      throw ZoneRefusals.wrongView(file, "its header cannot be read, " + ZoneText.problemOf(wrong));
    } catch (IOException unreadable) {
      throw ZoneRefusals.unreadable(file, unreadable);
    }
  }

  private static ViewText parse(Path file, String text) throws JsonProcessingException {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw ZoneRefusals.wrongView(file, "it does not begin with a comment '/* view …'");
    }
    var header = ZoneText.YAML.readValue(parts.group(1), Header.class);
    if (header.title() == null || header.description() == null || header.columns() == null) {
      throw ZoneRefusals.wrongView(file, "its header lacks title, description or columns");
    }
    if (header.questions() == null || header.questions().size() < QUESTIONS) {
      throw ZoneRefusals.wrongView(file, "its header asks fewer than three example questions");
    }
    return new ViewText(
        file.getFileName().toString().replaceFirst("\\.sql$", ""),
        header.title(),
        header.description(),
        header.columns(),
        header.questions(),
        parts.group(2).strip().replaceFirst(";\\s*$", ""));
  }

  /** What the view's comment says in the database. */
  public String comment() {
    var text = new StringBuilder(title).append(". ").append(description.strip());
    questions.forEach(question -> text.append("\n")
        .append(question.ask())
        .append("\n  ")
        .append(question.sql().strip()));
    return text.toString();
  }
}
