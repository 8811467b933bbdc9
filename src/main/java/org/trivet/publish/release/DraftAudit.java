package org.trivet.publish.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.access.Person;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.solve.SolverName;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Tables;
import org.trivet.publish.release.AuditRecord.WeakCell;
import org.trivet.publish.release.JointAttack.Standing;
import org.trivet.publish.release.ReleaseLog.Attempt;

/** Attacks a draft together with everything that was ever published and everything that others print, and puts on record what was found. */
public record DraftAudit(ReleaseHouse house) {

  /**
   * What an audit ended with.
   *
   * @param against the releases that it was attacked together with
   */
  public record Outcome(boolean passed, ReleaseState.Found found, List<String> against) {
    public Outcome {
      against = List.copyOf(against);
    }

    public List<String> weak() {
      return found.weak();
    }
  }

  /** Audits; a draft that fails is no error, but can't be approved. */
  public Outcome audit(Person by, DraftId id) {
    return house.log().orRecorded(by, new Attempt("audit", id.subject()), () -> {
      house.refuseUnlisted(by);
      var draft = house.draft(id);
      draft.refuseUnlessAsDrafted();
      var found = attack(draft);
      Folders.guarded(draft.folder().restricted());
      Folders.write(draft.folder().audit(), Json.pretty(found));
      house.log().append(by, Step.AUDITED, id.subject(), line(draft, found));
      return new Outcome(
          found.passed(),
          ReleaseState.Found.in(found),
          List.copyOf(found.basis().against().keySet()));
    });
  }

  /** What an audit made now would stand on. */
  AuditRecord.Basis basis(Draft draft) {
    var against = new TreeMap<String, String>();
    house
        .archive()
        .issues()
        .forEach(
            issue -> against.put(issue.standing(), Hashes.ofFile(house.archive().cells(issue))));
    return new AuditRecord.Basis(
        Hashes.ofFile(draft.folder().cells()), against, outside().hash());
  }

  private KnownOutside outside() {
    return KnownOutside.in(
        house.where().warehouse().resolve("reference").resolve("known-outside.yaml"));
  }

  private AuditRecord attack(Draft draft) {
    var own = edition("this draft", new TablesText(draft.folder().cells()));
    var outside = outside().cells();
    var found = new JointAttack(own, earlier(), outside).found();
    var system = found.knowing().system();
    var weak = new LinkedHashSet<WeakCell>();
    found.faults().forEach(cell -> weak.add(new WeakCell(cell.id(), cell.why())));
    weak.addAll(shares(draft, own, system));
    return new AuditRecord(
        basis(draft),
        how(found.knowing().tables(), outside),
        status(system),
        intervals(found.knowing().report()),
        List.copyOf(weak),
        found.before());
  }

  private List<JointAttack.Earlier> earlier() {
    return house.archive().issues().stream()
        .map(issue -> new JointAttack.Earlier(
            edition(issue.label(), new TablesText(house.archive().cells(issue))),
            issue.isOut() ? Standing.OUT : Standing.WITHDRAWN))
        .toList();
  }

  /** What the draft itself hides is attacked by its percentages, whoever else showed it. */
  private static List<WeakCell> shares(
      Draft draft, JointTables.Edition own, CellSystem everything) {
    var status = status(everything);
    var hidden = own.suppressed();
    return ShownShares.in(draft.folder().cells())
        .weak(
            own.tables(),
            cell -> hidden.contains(cell) || "c".equals(status.get(cell)),
            cell -> "shown".equals(status.get(cell)));
  }

  /** Tables as they were written, with the cells that are sensitive in them. */
  static JointTables.Edition edition(String label, TablesText text) {
    var tables = text.tables();
    var system = CellSystem.of(tables);
    Set<String> primary = new LinkedHashSet<>();
    system.primary().stream().forEach(cell -> primary.add(system.id(cell)));
    return new JointTables.Edition(label, tables, primary);
  }

  private static AuditRecord.Attack how(Tables joint, Map<String, BigDecimal> outside) {
    var used = joint.knowledge().external().keySet().stream().sorted().toList();
    var apart = outside.keySet().stream()
        .filter(id -> joint.cells().containsKey(id) && !used.contains(id))
        .sorted()
        .toList();
    return new AuditRecord.Attack(
        SolverName.text(),
        joint.cells().size(),
        Hashes.of(Json.line(joint.equations())),
        used,
        apart);
  }

  private static Map<String, String> status(CellSystem system) {
    var hidden = system.hidden();
    var status = new LinkedHashMap<String, String>();
    for (var cell = 0; cell < system.size(); cell++) {
      status.put(system.id(cell), hidden.get(cell) ? "c" : "shown");
    }
    return status;
  }

  private static Map<String, List<Optional<BigDecimal>>> intervals(AuditReport report) {
    var intervals = new LinkedHashMap<String, List<Optional<BigDecimal>>>();
    report.intervals().forEach((id, range) -> intervals.put(id, ends(range)));
    return intervals;
  }

  private static List<Optional<BigDecimal>> ends(Range range) {
    return List.of(range.low().map(DraftAudit::plain), range.high().map(DraftAudit::plain));
  }

  private static BigDecimal plain(BigDecimal figure) {
    return figure.stripTrailingZeros();
  }

  private static Map<String, Object> line(Draft draft, AuditRecord found) {
    var line = new TreeMap<String, Object>();
    line.put("passed", found.passed());
    line.put("record", Hashes.ofFile(draft.folder().audit()));
    line.put("cells", found.basis().cells());
    line.put("weak", found.weak().size());
    line.put("already_given_away", found.alreadyGivenAway().size());
    line.put("hidden", found.intervals().size());
    line.put("solver", found.attack().solver());
    line.put(
        "against",
        new ArrayList<>(found.basis().against().keySet()).stream().limit(60).toList());
    return line;
  }
}
