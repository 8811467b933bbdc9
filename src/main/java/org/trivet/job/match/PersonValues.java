package org.trivet.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trivet.matching.plan.PlanField;

/** What person records say in the fields of a plan, as texts that move through Spark: {@code field number, tab, value}. */
record PersonValues(List<PlanField> fields) {
  private static final char END_OF_FIELD = '\t';

  /** The values of a person in all fields, those of a field in the order in which they count. */
  List<String> of(PersonAssembly person) {
    var values = new ArrayList<String>();
    for (var at = 0; at < fields.size(); at++) {
      var field = at;
      ofField(person, fields.get(at))
          .distinct()
          .forEach(value -> values.add(field + String.valueOf(END_OF_FIELD) + value));
    }
    return values;
  }

  private static Stream<String> ofField(PersonAssembly person, PlanField field) {
    var all = field.columns().stream().flatMap(column -> person.said(column).stream());
    return field.taking() == PlanField.Taking.EVERY_ONE
        ? all
        : all.filter(value -> !field.cleaning().clean(value).isEmpty()).limit(1);
  }

  /** The values again, field by field. */
  List<List<String>> read(List<String> written) {
    var values = new ArrayList<List<String>>();
    fields.forEach(field -> values.add(new ArrayList<>(1)));
    for (var one : written) {
      var end = one.indexOf(END_OF_FIELD);
      values.get(Integer.parseInt(one.substring(0, end))).add(one.substring(end + 1));
    }
    return values;
  }
}
