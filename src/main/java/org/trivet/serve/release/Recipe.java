package org.trivet.serve.release;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.trivet.serve.zone.ComparatorRows;
import org.trivet.serve.zone.ContractTables;
import org.trivet.serve.zone.EngineTables;
import org.trivet.serve.zone.PersonRecords;
import org.trivet.serve.zone.Reconciliations;
import org.trivet.serve.zone.ServedTable;
import org.trivet.serve.zone.Showing;
import org.trivet.serve.zone.ViewText;
import org.trivet.serve.zone.ZoneRules;

/** Everything one zone's file is made of, decided before the first row is read. */
record Recipe(
    ZoneRules rules,
    List<ServedTable> tables,
    List<ViewText> views,
    Reconciliations reconciliations,
    ReleaseInputs inputs) {
  static Recipe of(ZoneRules rules, ReleaseInputs inputs) {
    var tables = Stream.concat(
            new ContractTables(rules, inputs.contracts()).all().stream(),
            new EngineTables(rules).all().stream())
        .toList();
    var held = tables.stream().map(ServedTable::name).collect(toSet());
    var reconciliations = new Reconciliations(rules, inputs.views().reconciliations(), held);
    var views = Stream.concat(
            inputs.views().views(rules.zone()).stream(), reconciliations.views().stream())
        .toList();
    return new Recipe(rules, tables, views, reconciliations, inputs);
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
