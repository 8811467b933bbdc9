package org.trivet.serve.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An array of objects, one a line. */
final class JsonPrinter implements ResultPrinter {
  private static final Set<String> NO_JSON_NUMBER =
      Set.of("NaN", "Infinity", "-Infinity", "inf", "-inf", "nan");

  private final PrintWriter out;
  private final JsonGenerator json;
  private List<ResultColumn> columns = List.of();
  private long rows;

  JsonPrinter(PrintWriter out) {
    this.out = out;
    try {
      this.json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  @Override
  public void begin(List<ResultColumn> found) {
    columns = List.copyOf(found);
    out.print("[");
  }

  @Override
  public void row(List<@Nullable String> values) {
    out.print(rows == 0 ? "\n" : ",\n");
    rows++;
    try {
      json.writeStartObject();
      for (var i = 0; i < values.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        write(columns.get(i).kind(), values.get(i));
      }
      json.writeEndObject();
      json.flush();
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  @Override
  public void end() {
    out.print("\n]\n");
    out.flush();
  }

  private void write(ResultColumn.Kind kind, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (kind == ResultColumn.Kind.TRUTH) {
      json.writeBoolean(Boolean.parseBoolean(value));
    } else if (kind == ResultColumn.Kind.NUMBER && !NO_JSON_NUMBER.contains(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(value);
    }
  }
}
