package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.util.List;
import org.trivet.publish.board.Outlook;
import org.trivet.publish.board.Outlook.Concern;
import org.trivet.publish.markup.Element;

/** Risks and opportunities, each with its reasons, its owner and what is being done. */
record OutlookSection(Outlook outlook) {

  Element drawn() {
    return element("section")
        .with("aria-labelledby", "outlook")
        .with("class", "outlook")
        .add(
            element("h2", "Risks and opportunities").with("id", "outlook"),
            element(
                "p",
                "A measure stands here where it misses or reaches its target, lies clearly worse or better than England, or moved, each time by more than chance would make it."))
        .add(list("Risks", "No measure is clearly off its course.", outlook.risks()))
        .add(list(
            "Opportunities",
            "No measure clearly does better than it did.",
            outlook.opportunities()));
  }

  private static List<Element> list(String heading, String none, List<Concern> concerns) {
    var title = element("h3", heading);
    return concerns.isEmpty()
        ? List.of(title, element("p", none))
        : List.of(
            title, element("ul").add(concerns.stream().map(OutlookSection::item).toList()));
  }

  private static Element item(Concern concern) {
    var story = concern.story();
    var aim = story.named().aim();
    var item = element("li")
        .add(element("a", story.named().name()).with("href", "#" + story.anchor()))
        .add(element("span", ": " + String.join("; ", concern.reasons()) + "."));
    if (!aim.owner().isEmpty()) {
      item = item.add(element("span", " Owner: " + aim.owner() + "."));
    }
    return aim.note().isEmpty() ? item : item.add(element("span", " " + aim.note()));
  }
}
