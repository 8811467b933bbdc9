package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivet.publish.board.Gap;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** How the groups of each breakdown stand beside one another at the latest time, and whether the widest gap is more than chance. */
record GapTables(Story story, Story.Counted counted) {

  List<Element> drawn() {
    if (counted.gaps().isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Element>();
    parts.add(element("h4", "Between groups, " + counted.now().period().inShort()));
    var hidden = counted.gaps().stream()
        .filter(gap -> !gap.isShown(counted.now().period()))
        .map(Gap::title)
        .toList();
    counted.gaps().stream()
        .filter(gap -> gap.isShown(counted.now().period()))
        .forEach(gap -> parts.add(table(gap)));
    if (!hidden.isEmpty()) {
      parts.add(element(
          "p",
          "Not shown, so that no child can be recognised: by %s."
              .formatted(String.join(", by ", hidden))));
    }
    return List.of(element("div").with("class", "gaps").add(parts));
  }

  private Element table(Gap gap) {
    var body = element("tbody");
    for (var group : gap.groups()) {
      var point = group.at(counted.now().period());
      body = body.add(element(
          "tr",
          element("th", group.name()).with("scope", "row"),
          element("td", point.map(at -> Words.figure(at, counted.scale())).orElse("[z]")),
          element("td", point.map(at -> Words.range(at, counted.scale())).orElse("[z]")),
          element("td", point.map(Words::parts).orElse("[z]"))));
    }
    var heads = element("tr")
        .add(List.of("Group", counted.scale().name(), "95% range", "Counted").stream()
            .map(head -> element("th", head).with("scope", "col"))
            .toList());
    return element("table")
        .with("class", "figures")
        .add(
            element("caption", "By %s: %s".formatted(gap.title(), said(gap))),
            element("thead", heads),
            body);
  }

  /** The widest gap between two groups whose ranges lie apart; parts of one figure are not held against each other. */
  private String said(Gap gap) {
    if (counted.measure().facts().breakdowns().ofNumerator().contains(gap.column())) {
      return "what the figure is made of";
    }
    var shown = gap.groups().stream().filter(group -> figure(group).isPresent()).toList();
    var order = Comparator.comparingDouble((Gap.Group group) -> value(group));
    var least = shown.stream().min(order);
    var most = shown.stream().max(order);
    return least
        .flatMap(low -> most.filter(high -> areApart(low, high))
            .map(high -> "%s clearly above %s".formatted(high.name(), low.name())))
        .orElse("no clear difference");
  }

  private Optional<Shown> figure(Gap.Group group) {
    return group.at(counted.now().period()).flatMap(Point::shown);
  }

  private double value(Gap.Group group) {
    return figure(group).map(Shown::value).orElse(0.0);
  }

  private boolean areApart(Gap.Group one, Gap.Group other) {
    return figure(one)
        .flatMap(Shown::interval)
        .flatMap(low -> figure(other).flatMap(Shown::interval).map(high -> !low.overlaps(high)))
        .orElse(false);
  }
}
