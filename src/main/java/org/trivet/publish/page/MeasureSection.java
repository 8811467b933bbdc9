package org.trivet.publish.page;

import static java.util.stream.Collectors.joining;
import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Scale;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** One measure: the finding, its chart with the same figures as a table, what it counts, and what to know of the data. */
record MeasureSection(Story story, Board.Edition edition) {

  Element drawn() {
    var section = element("article")
        .with("id", story.anchor())
        .with("class", "measure")
        .with("aria-labelledby", story.anchor() + "-finding")
        .add(element("h3", story.finding().title()).with("id", story.anchor() + "-finding"));
    return story
        .counted()
        .map(counted -> section.add(counted(counted)))
        .orElseGet(() -> section
            .with("class", "measure absent")
            .add(element("p", "%s (%s)".formatted(story.absent(), story.named().id()))));
  }

  private List<Element> counted(Story.Counted counted) {
    var parts = new ArrayList<Element>();
    parts.add(element("p", Words.good(counted.measure().facts().reading().polarity()))
        .with("class", "good"));
    parts.add(element("div").with("class", "evidence").add(figure(counted), table(counted)));
    parts.add(comparison(counted));
    parts.addAll(new GapTables(story, counted).drawn());
    parts.add(facts(counted));
    return parts;
  }

  private Element figure(Story.Counted counted) {
    var chart = new Chart(story, counted, edition.site().name());
    var caption = "%s, %s.%s"
        .formatted(
            story.named().name(),
            counted.scale().name(),
            chart.beginsAtZero() ? "" : " The scale does not begin at zero.");
    var shapes = element("figure").with("class", "chart").add(chart.drawn());
    return counted.points().size() > 1
        ? shapes.add(key(counted), element("figcaption", caption))
        : shapes.add(element("figcaption", caption + " The bar is the 95% range."));
  }

  private Element key(Story.Counted counted) {
    var target = story.named().aim().target();
    var height = 10 + 20 * (1 + counted.lines().size() + (target.isPresent() ? 1 : 0));
    return element("svg")
        .with("viewBox", "0 0 400 " + height)
        .with("role", "img")
        .with(
            "aria-label",
            "Key: a dot with its 95% range is " + edition.site().name()
                + counted.lines().stream().map(Chart::shapeName).collect(joining())
                + (target.isPresent() ? "; a broken line is the target" : ""))
        .with("class", "key")
        .add(new Chart(story, counted, edition.site().name() + ", with its 95% range").key(10));
  }

  private Element table(Story.Counted counted) {
    var scale = counted.scale();
    var table = element("table")
        .with("class", "figures")
        .add(element(
            "caption", "The figures: %s, %s".formatted(story.named().name(), scale.name())));
    var heads = element(
        "tr",
        element("th", "").with("scope", "col").add(element("span", "Row").with("class", "unseen")));
    for (var point : counted.points()) {
      heads = heads.add(element("th", point.period().inShort()).with("scope", "col"));
    }
    var body = element("tbody")
        .add(
            row(counted, edition.site().name(), point -> Words.figure(point, scale))
                .with("class", "ours"),
            row(counted, "95% range", point -> Words.range(point, scale)),
            row(counted, "Counted", Words::parts));
    for (var line : counted.lines()) {
      body = body.add(row(counted, line.place().name(), point -> published(line, point, scale)));
    }
    var target = story.named().aim().target();
    if (target.isPresent()) {
      body = body.add(row(counted, "Target", point -> scale.text(target.getAsDouble())));
    }
    return table.add(
        element("thead", heads),
        body.add(row(counted, "Status", point -> point.period().status().word())));
  }

  private static Element row(Story.Counted counted, String heading, Function<Point, String> cell) {
    var row = element("tr", element("th", heading).with("scope", "row"));
    for (var point : counted.points()) {
      row = row.add(element("td", cell.apply(point)));
    }
    return row;
  }

  private static String published(PublishedLine line, Point point, Scale scale) {
    return line.of(point.period())
        .map(figure -> figure.value().map(scale::text).orElse("[" + figure.row().symbol() + "]"))
        .orElse("[x]");
  }

  private Element comparison(Story.Counted counted) {
    if (counted.lines().isEmpty()) {
      return element("p", element("strong", "No like-for-like comparator. "))
          .add(counted.comparison());
    }
    var england = story
        .finding()
        .england()
        .map(against -> Words.against(against, counted.scale()) + ". ")
        .orElse("");
    return element("p", element("strong", england)).add("Like for like: " + counted.comparison());
  }

  private Element facts(Story.Counted counted) {
    var facts = counted.measure().facts();
    var list = new ArrayList<Element>();
    list.add(fact("What it is", facts.definition().text()));
    list.add(fact("Counted", facts.definition().numerator()));
    list.add(fact("Out of", facts.definition().denominator()));
    list.add(fact(
        "Place",
        switch (facts.reading().geographyBasis()) {
          case SCHOOL -> "Where the school stands, whoever is responsible for the child";
          case RESIDENCE -> "Where the child lives";
          case RESPONSIBLE_AUTHORITY ->
            "The authority that is responsible for the child, wherever it lives or learns";
        }));
    list.add(fact("Source", facts.definition().source()));
    counted
        .now()
        .matchQuality()
        .ifPresent(share -> list.add(fact(
            "Matching",
            "This joins records of several agencies. Of their records %d%% were found in another agency too; a child whose records were not joined counts as known to fewer services than it is."
                .formatted(Math.round(100 * share)))));
    var aim = story.named().aim();
    if (!aim.owner().isEmpty()) {
      list.add(fact("Owner", aim.owner()));
    }
    counted.notes().forEach(note -> list.add(fact("Note", note)));
    return element("dl").with("class", "facts").add(list);
  }

  private static Element fact(String name, String words) {
    return element("div", element("dt", name), element("dd", words));
  }
}
