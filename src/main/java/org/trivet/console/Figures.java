package org.trivet.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Person;
import org.trivet.access.Zone;
import org.trivet.serve.sql.Question;
import org.trivet.serve.sql.ResultColumn;
import org.trivet.serve.sql.ResultPrinter;
import org.trivet.serve.sql.SqlDoors;
import org.trivet.vocabulary.NightId;

/** The authority-wide figures of one night against the night before, asked through the pseudonymised zone's door like any analyst. */
record Figures(SqlDoors doors, Person person) {
  private static final String NEWEST_OF_EACH = """
      SELECT measure_id, coalesce(title, measure_id) AS title, period, numerator, denominator, value, unit FROM measures
      WHERE  breakdown = 'all' AND value IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY measure_id ORDER BY period DESC) = 1
      ORDER  BY title, measure_id""";

  /** The lines of a night; refused when there is no release that can answer for it. */
  List<FigureLine> of(NightId night, Optional<NightId> previous) {
    var before = previous.map(this::asOf).orElse(List.of()).stream()
        .collect(Collectors.toMap(Figure::id, Function.identity()));
    return asOf(night).stream().map(figure -> line(figure, before)).toList();
  }

  private static FigureLine line(Figure now, Map<String, Figure> before) {
    var change = Optional.ofNullable(before.get(now.id()))
        .map(then -> now.against(then)
            + (now.period().equals(then.period())
                ? ""
                : " (which was for %s)".formatted(then.period())))
        .orElse("not measured the night before");
    return new FigureLine(now.title(), now.period(), now.words(), change);
  }

  private List<Figure> asOf(NightId night) {
    var question = new Question(Zone.PSEUDONYMISED, Optional.of(night), Optional.empty());
    try (var door = doors.open(person, question)) {
      var rows = new Rows();
      var unused = door.query(NEWEST_OF_EACH, rows);
      return rows.figures;
    }
  }

  private static final class Rows implements ResultPrinter {
    private final List<Figure> figures = new ArrayList<>();

    @Override
    public void begin(List<ResultColumn> columns) {}

    @Override
    public void row(List<@Nullable String> row) {
      figures.add(new Figure(
          text(row, 0),
          text(row, 1),
          text(row, 2),
          Math.round(Double.parseDouble(text(row, 3))),
          Math.round(Double.parseDouble(text(row, 4))),
          Double.parseDouble(text(row, 5)),
          text(row, 6)));
    }

    @Override
    public void end() {}

    private static String text(List<@Nullable String> row, int place) {
      return Optional.ofNullable(row.get(place)).orElse("");
    }
  }
}
