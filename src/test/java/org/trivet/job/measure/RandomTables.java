package org.trivet.job.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Small tables of made-up rows in which keys often meet, dates lie about the edges of the rules, and any cell may be blank. */
final class RandomTables {
  private static final List<String> CHILDREN =
      List.of("ada", "bea", "cal", "dev", "eli", "fay", "");
  private final Random random;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  /** Up to 24 rows of a contract's table. */
  DrawnTable of(List<org.trivet.contract.Column> columns) {
    var headings = new ArrayList<>(List.of("child_id", "record_key", "sender", "period"));
    columns.forEach(column -> headings.add(column.name()));
    var rows = new ArrayList<List<String>>();
    for (var i = random.nextInt(24); i > 0; i--) {
      var row = new ArrayList<>(List.of(
          one(CHILDREN),
          one(CHILDREN),
          one(List.of("north", "south")),
          one(List.of("2025-SPR", "2026-SPR"))));
      columns.forEach(column -> row.add(cell(column)));
      rows.add(row);
    }
    return new DrawnTable(headings, rows);
  }

  private String cell(org.trivet.contract.Column column) {
    return random.nextInt(8) == 0 ? "" : value(column).get();
  }

  private Supplier<String> value(org.trivet.contract.Column column) {
    return switch (column.type()) {
      case DATE ->
        () -> (column.name().contains("birth") || column.name().endsWith("_dob"))
            ? day(9_500)
            : day(500);
      case YES_NO -> () -> String.valueOf(random.nextBoolean());
      case INTEGER ->
        () -> String.valueOf(
            column.name().endsWith("_rank") ? random.nextInt(34_000) : 2024 + random.nextInt(3));
      case DECIMAL -> () -> String.valueOf(random.nextInt(100));
      case CODE ->
        () -> column
            .codes()
            .map(list -> one(list.codes().keySet().stream()
                .filter(code -> !code.contains("\\"))
                .sorted()
                .toList()))
            .orElse("");
      case TEXT, TIMESTAMP, UPN, ULN, NHS_NUMBER, POSTCODE ->
        () -> column.name().equals("authority")
            ? one(List.of("E06999999", "W06999999"))
            : String.valueOf(random.nextInt(4));
    };
  }

  private String day(int span) {
    return LocalDate.of(2026, 11, 25).minusDays(random.nextInt(span)).toString();
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
