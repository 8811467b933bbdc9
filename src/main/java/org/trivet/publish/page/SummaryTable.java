package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.util.List;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** All measures in one table. Narrow screens show each row as a card, so every part keeps its role and its heading in words. */
record SummaryTable(Board board) {
  private static final List<String> HEADINGS =
      List.of("Measure", "Now", "Change", "Against England", "What is good");

  Element drawn() {
    var table = element("table")
        .with("class", "summary")
        .with("role", "table")
        .add(
            element(
                "caption", "All measures: now, the change since the figure before, and England"),
            group("thead", element("tr").with("role", "row").add(headings())));
    for (var section : board.sections()) {
      var rows = group("tbody", theme(section));
      table = table.add(rows.add(section.stories().stream().map(this::row).toList()));
    }
    return table;
  }

  private static Element group(String name, Element row) {
    return element(name, row).with("role", "rowgroup");
  }

  private static List<Element> headings() {
    return HEADINGS.stream()
        .map(heading -> element("th", heading).with("scope", "col").with("role", "columnheader"))
        .toList();
  }

  private static Element theme(Board.Section section) {
    return element(
            "tr",
            element("th", section.theme().title())
                .with("scope", "rowgroup")
                .with("role", "rowheader")
                .with("colspan", "5")
                .with("aria-colspan", "5")
                .with("class", "theme"))
        .with("role", "row");
  }

  private Element row(Story story) {
    var name = element("th", element("a", story.named().name()).with("href", "#" + story.anchor()))
        .with("scope", "row")
        .with("role", "rowheader");
    var row = element("tr", name).with("role", "row");
    return story
        .counted()
        .map(counted -> row.add(
            cell(1, now(counted)),
            cell(2, element("span", change(story, counted))),
            cell(3, element("span", england(story, counted))),
            cell(
                4,
                element("span", Words.good(counted.measure().facts().reading().polarity())))))
        .orElseGet(() ->
            row.add(cell(1, element("span", "Not measured this night: " + story.absent()))
                .with("colspan", "4")
                .with("aria-colspan", "4")));
  }

  private static Element now(Story.Counted counted) {
    var now = counted.now();
    return element("span")
        .add(
            element(
                "strong",
                now.shown()
                    .map(shown -> counted.scale().words(shown.value()))
                    .orElse(Words.figure(now, counted.scale()))),
            element("span", now.period().inShort()).with("class", "small"),
            element(
                    "span",
                    now.shown().isPresent()
                        ? "range " + Words.range(now, counted.scale())
                        : "not shown")
                .with("class", "small"));
  }

  private static String change(Story story, Story.Counted counted) {
    return story
        .finding()
        .change()
        .map(change -> Words.change(change, counted.scale()))
        .orElse(counted.now().shown().isEmpty() ? "Not shown" : "No figure before it");
  }

  private static String england(Story story, Story.Counted counted) {
    return story
        .finding()
        .england()
        .map(against -> Words.against(against, counted.scale()))
        .orElse("No like figure");
  }

  private static Element cell(int column, Element inside) {
    return element(
            "td",
            element("span", HEADINGS.get(column))
                .with("class", "label")
                .with("aria-hidden", "true"),
            inside)
        .with("role", "cell");
  }
}
