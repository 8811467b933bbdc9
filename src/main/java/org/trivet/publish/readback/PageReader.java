package org.trivet.publish.readback;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Story;
import org.trivet.publish.page.BoardPage;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A page, read as its source: every text, every attribute, comments, scripts, and what the charts' shapes say. */
final class PageReader {
  private static final Set<String> PLACES =
      Set.of("viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "width", "height");
  private static final Set<String> COUNTS = Set.of("4", "5", "-1");
  private static final Set<String> SPANS = Set.of("colspan", "aria-colspan", "tabindex");

  private final Reading reading;
  private final Map<String, Story> stories;

  private PageReader(String file, Board board) {
    this.reading = new Reading(file);
    this.stories = board.stories().stream().collect(Collectors.toMap(Story::anchor, each -> each));
  }

  static Reading read(String file, String html, Board board) {
    var reader = new PageReader(file, board);
    var closed = html.replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta [^>]*)>", "<$1/>");
    SafeXml.read(closed)
        .ifPresentOrElse(
            page -> reader.read(page.getDocumentElement(), Facet.Scope.ANY),
            () -> reader.reading.mustNotBe(
                "the whole page", "is not well formed, so not all of it could be read"));
    return reader.reading;
  }

  private void read(Element element, Facet.Scope around) {
    var story = element.getTagName().equals("article")
        ? java.util.Optional.ofNullable(stories.get(element.getAttribute("id")))
        : java.util.Optional.<Story>empty();
    var scope = story.map(found -> Facet.Scope.measure(found.named().id())).orElse(around);
    var where = "<" + element.getTagName() + ">"
        + (scope.measure().isEmpty() ? "" : " of " + scope.measure());
    if (element.getTagName().equals("script")) {
      reading.mustNotBe(where, "is a script");
    }
    attributes(element, scope, where);
    if (element.getTagName().equals("svg")) {
      story(scope).ifPresent(found -> new ChartReader(found, reading).read(element));
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      child(child, element, scope, where);
    }
  }

  private java.util.Optional<Story> story(Facet.Scope scope) {
    return stories.values().stream()
        .filter(story -> story.named().id().equals(scope.measure()))
        .findFirst();
  }

  private void child(Node child, Element parent, Facet.Scope scope, String where) {
    if (child instanceof Comment) {
      reading.mustNotBe(where, "holds a comment");
    } else if (child instanceof Element element) {
      read(element, scope);
    } else if (child instanceof Text text) {
      if (parent.getTagName().equals("style")) {
        style(text.getData(), where);
      } else if (!isScale(parent)) {
        reading.says(where, scope, text.getData());
      }
    }
  }

  private void style(String text, String where) {
    if (!text.strip().equals(BoardPage.styleSheet().strip())) {
      reading.mustNotBe(where, "is not the house's own style sheet");
    }
  }

  /** The numbers of an axis are read by {@link ChartReader}. */
  private static boolean isScale(Element element) {
    return element.getTagName().equals("text")
        && Set.of("tick", "period").contains(element.getAttribute("class"))
        && element.getTextContent().matches("[\\d.,]+");
  }

  private void attributes(Element element, Facet.Scope scope, String where) {
    var attributes = element.getAttributes();
    for (var at = 0; at < attributes.getLength(); at++) {
      var attribute = (Attr) attributes.item(at);
      var name = attribute.getName();
      if (name.startsWith("data-") || name.startsWith("on")) {
        reading.mustNotBe(where, "holds the attribute " + name);
      } else if (!PLACES.contains(name) && !isSpan(attribute)) {
        reading.says(where + ", attribute " + name, scope, attribute.getValue());
      }
    }
  }

  private static boolean isSpan(Attr attribute) {
    return SPANS.contains(attribute.getName()) && COUNTS.contains(attribute.getValue());
  }
}
