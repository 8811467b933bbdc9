package org.trivet.publish.release;

import static org.trivet.publish.markup.Element.element;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.trivet.publish.markup.Element;
import org.trivet.publish.markup.Node;
import org.trivet.publish.markup.Stylesheet;
import org.trivet.publish.release.Archive.Issue;

/**
 * The register of publications as a page that anyone can read, {@code published/register/index.html}: releases, corrections, withdrawals and
 * how the figures are protected. Made anew from the log each time, so that it can't say anything else.
 */
public record Register(ReleaseHouse house) {

  /** Writes the page. */
  public Path write() {
    var file = house.where().home().resolve("published/register/index.html");
    Folders.write(file, text());
    Folders.open(file.resolveSibling(""));
    return file;
  }

  private String text() {
    var head = element(
        "head",
        element("meta").with("charset", "utf-8"),
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        element("title", "Register of publications"),
        new Stylesheet(css()));
    var body = element(
        "body",
        element("a", "Skip to the releases").with("href", "#releases").with("class", "skip"),
        element("header", element("h1", "Register of publications")),
        element("main").add(sections()).add(methods()));
    var out = new StringBuilder("<!DOCTYPE html>\n");
    element("html", head, body).with("lang", "en-GB").write(out);
    return out.toString();
  }

  private List<Node> sections() {
    var sections = new ArrayList<Node>();
    sections.add(element("h2", "Releases").with("id", "releases"));
    for (var publication : house.publications()) {
      var issues = new ArrayList<>(house.archive().issuesOf(publication));
      Collections.reverse(issues);
      sections.add(section(publication, issues));
    }
    return sections;
  }

  private Element section(String publication, List<Issue> issues) {
    if (issues.isEmpty()) {
      return element(
          "section",
          element("h3", publication),
          element("p", "Nothing of it has been released yet."));
    }
    var heading = publication + "-releases";
    return element(
        "section",
        element("h3", title(issues.get(0)) + " (" + publication + ")").with("id", heading),
        element(
                "div",
                element(
                    "table",
                    element("caption", "Releases of " + publication + ", the newest first"),
                    element("thead", header()),
                    element("tbody").add(rows(issues))))
            .with("class", "wide")
            .with("role", "region")
            .with("aria-labelledby", heading)
            .with("tabindex", "0"));
  }

  private String title(Issue issue) {
    return house.archive().facts(issue).title();
  }

  private static Element header() {
    return element("tr")
        .add(List.of("Release", "Released", "Standing", "Why", "Manifest").stream()
            .map(name -> element("th", name).with("scope", "col"))
            .toList());
  }

  private List<Element> rows(List<Issue> issues) {
    var standing = issues.stream().filter(Issue::isOut).findFirst();
    return issues.stream()
        .map(issue -> element(
            "tr",
            element(
                    "th",
                    element("a", issue.label())
                        .with(
                            "href",
                            "../releases/" + issue.publication() + "/" + issue.version() + "/"
                                + page(issue)))
                .with("scope", "row"),
            element("td", Days.words(issue.event().at())),
            element("td", standing(issue, standing)),
            element("td", why(issue)),
            element("td", element("code", issue.event().text("manifest").substring(0, 16)))))
        .toList();
  }

  /** The file that a reader opens: the page of figures, or the notice of its withdrawal. */
  private String page(Issue issue) {
    return Folders.names(house.folder(issue)).stream()
        .filter(name -> name.endsWith(".html"))
        .findFirst()
        .orElse(ReleaseCheck.MANIFEST);
  }

  private static String standing(Issue issue, Optional<Issue> standing) {
    if (!issue.isOut()) {
      return "withdrawn on " + Days.words(issue.withdrawn().orElseThrow().at());
    }
    return standing.filter(issue::equals).isPresent() ? "current" : "superseded";
  }

  private static String why(Issue issue) {
    return issue
        .withdrawn()
        .map(event -> event.text("because"))
        .orElseGet(() -> issue.event().text("corrects").isEmpty()
            ? ""
            : "corrects %s: %s"
                .formatted(issue.event().text("corrects"), issue.event().text("because")));
  }

  private List<Node> methods() {
    var key = house.archive().issues().stream()
        .filter(Issue::isOut)
        .reduce((one, next) -> next)
        .map(house::known)
        .orElseGet(() -> house.signing().known());
    return List.of(
        element("h2", "Methods"),
        element(
            "p",
            "Small counts are hidden and shown as [c], with as many further figures as it takes so that nobody can work them out. Before a release, everything in it is attacked together with every earlier release, corrected and withdrawn ones too, and with figures that others print; the record of that attack is kept."),
        element(
            "p",
            "Each release was approved by the owners of the records it counts, by somebody who checked disclosure and did not make it, and by the executives of the organisations whose records it joins. Their names stand in its manifest, with the version of each definition, the sources and how well records could be matched."),
        element(
            "p",
            "A figure that was wrong is corrected in a release of its own, which says what was revised. A release is withdrawn where it must not be read any more."),
        element("h2", "Is it genuine?"),
        element(
            "p",
            "Every manifest is signed. The fingerprint of the key is " + key.fingerprint() + "."));
  }

  private static String css() {
    try (var css = Register.class.getResourceAsStream("register.css")) {
      if (css == null) {
        throw new IllegalStateException("register.css is not in this build");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
