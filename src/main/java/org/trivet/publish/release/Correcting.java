package org.trivet.publish.release;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;

/** Makes a draft the correction of a release: what it revises stands in a file of its own, and the audit sees both together. */
public record Correcting(ReleaseHouse house) {

  /**
   * Begins it; audit, approvals and release follow as for any draft.
   *
   * @param because what was wrong, for readers
   * @return how many figures are revised
   */
  public int correct(Person by, DraftId id, Version version, String because) {
    return house
        .log()
        .orRecorded(by, new Attempt("correct", id.publication() + " " + version), () -> {
          house.refuseWithout(by, house.terms(id.publication()).publisher());
          Reasons.refuseUnfit(because);
          var archive = house.archive();
          var issue = archive.named(id.publication(), version);
          if (archive.standing(id.publication()).filter(issue::equals).isEmpty()) {
            throw ReleaseRefusals.notTheStanding(issue.label());
          }
          var draft = house.draft(id);
          draft.refuseUnlessAsDrafted();
          var revised = revisions(issue, draft);
          Folders.write(draft.folder().folder().resolve(revisions(id)), csv(revised));
          var line = new TreeMap<String, Object>();
          line.put("version", version.toString());
          line.put("because", because.strip());
          line.put("files", Hashes.of(Json.line(draft.hashes())));
          house.log().append(by, Step.CORRECTING, id.subject(), line);
          return revised.size();
        });
  }

  /** The name of the file that says what was revised. */
  static String revisions(DraftId id) {
    return id.publication() + "-revisions.csv";
  }

  /** Cells whose shown figure is another now, as before and now. */
  private Map<String, String[]> revisions(Archive.Issue issue, Draft draft) {
    var before = ShownCells.in(house.archive().cells(issue)).shown();
    var revised = new TreeMap<String, String[]>();
    ShownCells.in(draft.folder().cells()).shown().forEach((id, now) -> {
      var then = before.getOrDefault(id, "");
      if (!then.equals(now)) {
        revised.put(id, new String[] {then, now});
      }
    });
    return revised;
  }

  /** One line a revised cell: where it stands, and both figures; {@code r} marks it as revised. */
  private static String csv(Map<String, String[]> revised) {
    return revised.entrySet().stream()
        .map(entry -> "%s,%s,%s,r"
            .formatted(
                entry.getKey().replace('|', ','), entry.getValue()[0], entry.getValue()[1]))
        .collect(Collectors.joining(
            "\r\n",
            "measure,period,place,breakdown,part,before,now,mark\r\n",
            revised.isEmpty() ? "" : "\r\n"));
  }
}
