package org.trivet.serve.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a return with a live extract as its author wrote it: a header of YAML in the first comment, then a SELECT of the cases of
 * both sides with the columns {@code side} ({@code return} or {@code live}), {@code period}, {@code who} (what brings the sides together),
 * {@code child}, {@code local_id}, {@code on_date} (the case's own day, or null) and {@code says} (what is compared, in words).
 *
 * <p>Zones name things differently, so the SELECT writes, between double braces, {@code child} and {@code record} for the person,
 * {@code key plan} for {@code plan_id} or its pseudonym {@code plan_ref}, and {@code local p.plan_id} for a number that only the identified
 * zone shows.
 *
 * @param id the name of its file
 * @param tables what else it reads beside the two sides' own tables
 */
public record ReconciliationText(
    String id,
    String title,
    Side returned,
    Side live,
    List<String> tables,
    Words words,
    String sql) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*/\\*\\s*reconciliation\\s*\\n(.*?)\\*/\\s*(.*)", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(?: ([\\w.]+))?}}");

  /** A side: the feed, and the table whose rows say that it has come. */
  public record Side(String feed, String table) {}

  /** What a person should know: what is compared, why the sides may rightly differ, what to do. */
  public record Words(String compares, String mayDiffer, String whatToDo) {}

  /** The header as written. */
  record Header(
      @Nullable String id,
      @Nullable String title,
      @Nullable Side returned,
      @Nullable Side live,
      @Nullable List<String> tables,
      @Nullable String compares,
      @Nullable String mayDiffer,
      @Nullable String whatToDo) {}

  public ReconciliationText {
    tables = List.copyOf(tables);
  }

  static ReconciliationText read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (JsonProcessingException wrong) {
      throw ZoneRefusals.wrongReconciliation(
          file, "its header cannot be read, " + ZoneText.problemOf(wrong));
    } catch (IOException unreadable) {
      throw ZoneRefusals.unreadable(file, unreadable);
    }
  }

  private static ReconciliationText parse(Path file, String text) throws JsonProcessingException {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw ZoneRefusals.wrongReconciliation(
          file, "it does not begin with a comment '/* reconciliation …'");
    }
    var header = ZoneText.YAML.readValue(parts.group(1), Header.class);
    var name = file.getFileName().toString().replaceFirst("\\.sql$", "");
    if (!name.equals(header.id())) {
      throw ZoneRefusals.wrongReconciliation(
          file, "its id must be '%s', as the file is named".formatted(name));
    }
    var told = told(file, header);
    return new ReconciliationText(
        name,
        told.get("title"),
        side(file, "returned", header.returned()),
        side(file, "live", header.live()),
        Optional.ofNullable(header.tables()).orElse(List.of()),
        new Words(told.get("compares"), told.get("may-differ"), told.get("what-to-do")),
        parts.group(2).strip().replaceFirst(";\\s*$", ""));
  }

  /** The sentences of the header, each of them there. */
  private static Told told(Path file, Header header) {
    var told = new Told();
    told.put("title", header.title());
    told.put("compares", header.compares());
    told.put("may-differ", header.mayDiffer());
    told.put("what-to-do", header.whatToDo());
    if (!told.missing.isEmpty()) {
      throw ZoneRefusals.wrongReconciliation(
          file, "its header lacks " + String.join(", ", told.missing));
    }
    return told;
  }

  private static final class Told {
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    void put(String key, @Nullable String written) {
      if (written == null || written.isBlank()) {
        missing.add(key);
      } else {
        sentences.put(key, written.strip());
      }
    }

    String get(String key) {
      return sentences.getOrDefault(key, "");
    }
  }

  private static Side side(Path file, String key, @Nullable Side side) {
    return Optional.ofNullable(side)
        .filter(both -> both.feed() != null && both.table() != null)
        .orElseThrow(() -> ZoneRefusals.wrongReconciliation(
            file, "its header lacks %s: {feed: …, table: …}".formatted(key)));
  }

  /** Every table that it reads. */
  public List<String> reads() {
    return Stream.concat(Stream.of(returned.table(), live.table()), tables.stream())
        .toList();
  }

  /** The SELECT with the names of a zone. */
  public String sqlFor(ZoneRules rules) {
    return PLACE
        .matcher(sql)
        .replaceAll(place -> Matcher.quoteReplacement(
            named(rules, place.group(1), Optional.ofNullable(place.group(2)).orElse(""))));
  }

  private String named(ZoneRules rules, String kind, String name) {
    var identified = rules.people() == Showing.IDENTIFIED;
    return switch (kind) {
      case "child" -> rules.childColumn();
      case "record" -> rules.recordColumn();
      case "key" -> identified ? name + "_id" : name + "_ref";
      case "local" -> identified ? name + "::VARCHAR" : "NULL::VARCHAR";
      default ->
        throw ZoneRefusals.wrongReconciliation(
            Path.of(id + ".sql"), "{{%s}} is none of child, record, key, local".formatted(kind));
    };
  }
}
