package org.trivet.serve.release;

import java.util.List;
import java.util.stream.Stream;
import org.trivet.serve.zone.ComparatorRows;
import org.trivet.serve.zone.ContractTables;
import org.trivet.serve.zone.EngineTables;
import org.trivet.serve.zone.PersonRecords;
import org.trivet.serve.zone.ServedTable;
import org.trivet.serve.zone.Showing;
import org.trivet.serve.zone.ViewText;
import org.trivet.serve.zone.ZoneRules;

/** Everything one zone's file is made of, decided before the first row is read. */
record Recipe(
    ZoneRules rules, List<ServedTable> tables, List<ViewText> views, ReleaseInputs inputs) {
  static Recipe of(ZoneRules rules, ReleaseInputs inputs) {
    var tables = Stream.concat(
            new ContractTables(rules, inputs.contracts()).all().stream(),
            new EngineTables(rules).all().stream())
        .toList();
    return new Recipe(rules, tables, inputs.views().views(rules.zone()), inputs);
  }

  boolean holdsPeople() {
    return rules.people() != Showing.NOBODY;
  }

  ComparatorRows comparatorRows() {
    return new ComparatorRows(inputs.comparators());
  }

  PersonRecords personRecords() {
    return new PersonRecords(rules, inputs.contracts());
  }
}
