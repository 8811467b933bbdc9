package org.trivet.publish.release;

import static org.trivet.publish.markup.Element.element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;

/** Takes a release back: its files go, a notice stays, and the log says why, when and who was told. */
public record Withdrawing(ReleaseHouse house) {
  static final String NOTICE = "index.html";

  /**
   * Withdraws it; asked again after a crash, it finishes.
   *
   * @param told who was told of it, such as the information commissioner's case number or a group of readers
   */
  public Path withdraw(Person by, Archive.Issue issue, String because, List<String> told) {
    return house.log().orRecorded(by, new Attempt("withdraw", issue.label()), () -> {
      house.refuseWithout(by, house.terms(issue.publication()).publisher());
      Reasons.refuseUnfit(because);
      var folder = folder(issue);
      var standing = house.archive().named(issue.publication(), issue.version());
      if (standing.isOut()) {
        var line = new TreeMap<String, Object>();
        line.put("because", because.strip());
        line.put("told", told);
        line.put("night", issue.night());
        house.log().append(by, Step.WITHDRAWN, issue.label(), line);
      } else if (Folders.names(folder).equals(List.of(NOTICE))) {
        throw ReleaseRefusals.withdrawnAlready(issue.label());
      }
      replace(house.archive().named(issue.publication(), issue.version()), folder);
      return folder;
    });
  }

  private Path folder(Archive.Issue issue) {
    return house
        .where()
        .releases()
        .resolve(issue.publication())
        .resolve(issue.version().toString());
  }

  private void replace(Archive.Issue issue, Path folder) {
    var notice = folder.resolveSibling("." + issue.version() + ".notice");
    Folders.delete(notice);
    Folders.write(notice.resolve(NOTICE), page(issue));
    Folders.open(notice);
    var gone = folder.resolveSibling("." + issue.version() + ".gone");
    Folders.delete(gone);
    if (Files.exists(folder)) {
      Folders.place(folder, gone);
    }
    Folders.place(notice, folder);
    Folders.delete(gone);
    Folders.delete(house
        .where()
        .exempt()
        .resolve(issue.publication())
        .resolve(issue.version().toString()));
  }

  private static String page(Archive.Issue issue) {
    var event = issue.withdrawn().orElseThrow();
    var title = "Withdrawn: " + issue.label();
    var page = element(
            "html",
            element(
                "head",
                element("meta").with("charset", "utf-8"),
                element("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                element("title", title)),
            element(
                "body",
                element(
                    "main",
                    element("h1", title),
                    element(
                        "p",
                        "This release was withdrawn on %s. Its files are no longer published; please delete copies."
                            .formatted(Days.words(event.at()))),
                    element("p", "Why: " + event.text("because")))))
        .with("lang", "en-GB");
    var out = new StringBuilder("<!DOCTYPE html>\n");
    page.write(out);
    return out.toString();
  }
}
