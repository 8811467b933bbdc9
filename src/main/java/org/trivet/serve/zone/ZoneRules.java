package org.trivet.serve.zone;

import java.util.List;
import java.util.Map;
import org.trivet.access.Zone;
import org.trivet.contract.Column;
import org.trivet.contract.Sensitivity;

/**
 * What one zone shows, from {@code warehouse/views/<zone>.yaml}.
 *
 * @param lineage how the file, the line and the row's own key appear: as they are, or dropped since they lead back to the sender's rows
 * @param columns how each class of column appears; every class is there
 * @param leaveOut tables that the zone does not hold
 * @param exceptions {@code table.column} to a treatment other than its class's
 */
public record ZoneRules(
    Zone zone,
    String title,
    String readme,
    Showing people,
    Treatment lineage,
    Map<Sensitivity, Treatment> columns,
    List<String> leaveOut,
    Map<String, Treatment> exceptions) {
  public ZoneRules {
    columns = Map.copyOf(columns);
    leaveOut = List.copyOf(leaveOut);
    exceptions = Map.copyOf(exceptions);
  }

  public boolean holds(String table) {
    return people != Showing.NOBODY && !leaveOut.contains(table);
  }

  /** How a column appears; refused if an exception would loosen what no text may. */
  Treatment treatmentOf(String table, Column column) {
    var sensitivity = Floor.sensitivityOf(column);
    var place = table + "." + column.name();
    var treatment =
        exceptions.getOrDefault(place, columns.getOrDefault(sensitivity, Treatment.DROPPED));
    if (!Floor.permitted(people, sensitivity).contains(treatment)) {
      throw ZoneRefusals.tooLoose(zone, place, sensitivity, treatment);
    }
    return treatment;
  }

  /** The name under which this zone shows a child. */
  public String childColumn() {
    return people == Showing.PSEUDONYM ? "child_ref" : "child_id";
  }

  /** The name under which this zone shows a record. */
  public String recordColumn() {
    return people == Showing.PSEUDONYM ? "record_ref" : "record_key";
  }
}
