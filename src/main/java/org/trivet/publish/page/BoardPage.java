package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Outlook;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.markup.Element;
import org.trivet.publish.markup.Stylesheet;

/** A board as one HTML file that needs nothing else: no script, no picture, no font from anywhere. */
public record BoardPage(Board board) {
  /** The file's text; the same board gives the same text. */
  public String text() {
    var out = new StringBuilder("<!DOCTYPE html>\n");
    element("html", head(), body()).with("lang", "en-GB").write(out);
    return out.toString();
  }

  private Element head() {
    return element(
        "head",
        element("meta").with("charset", "utf-8"),
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        element("meta")
            .with("http-equiv", "Content-Security-Policy")
            .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
        element("meta").with("name", "robots").with("content", "noindex"),
        element(
            "title",
            "%s%s, %s (%s)"
                .formatted(
                    isDraft() ? board.edition().stage().mark() + ": " : "",
                    board.publication().head().title(),
                    board.edition().site().name(),
                    PeriodName.day(board.edition().date()))),
        new Stylesheet(styleSheet()));
  }

  private boolean isDraft() {
    return board.edition().stage() == Board.Stage.DRAFT;
  }

  private Element body() {
    return element(
        "body",
        element("a", "Skip to the findings").with("href", "#main").with("class", "skip"),
        header(),
        element("main")
            .with("id", "main")
            .with("tabindex", "-1")
            .add(
                new Opening(board).drawn(),
                changes(),
                new OutlookSection(Outlook.of(board.stories())).drawn())
            .add(board.sections().stream().map(this::section).toList())
            .add(howToRead()),
        footer());
  }

  private Element header() {
    var head = board.publication().head();
    var header = element("header");
    if (isDraft()) {
      header = header.add(element("p", board.edition().stage().mark()).with("class", "draft"));
    }
    if (board.edition().isMadeUp()) {
      header = header.add(element(
              "p",
              "Everything here is made up: the council, every child and the figures of England, the region and the neighbours. It shows how the page looks, not how anyone is doing.")
          .with("class", "made-up"));
    }
    return header.add(
        element("h1", head.title()),
        element(
                "p",
                "%s. Figures as the records stood on %s."
                    .formatted(
                        board.edition().site().name(),
                        PeriodName.day(board.edition().date())))
            .with("class", "lead"),
        element("p", "For " + lowerFirst(head.audience()) + "."));
  }

  private Element changes() {
    var changes = board.changes();
    var section = element("section")
        .with("aria-labelledby", "since")
        .add(
            element("h2", "What changed since last time").with("id", "since"),
            element("p", changes.since()));
    return changes.sentences().isEmpty()
        ? section
        : section.add(element("ul")
            .add(changes.sentences().stream().map(line -> element("li", line)).toList()));
  }

  private Element section(Board.Section section) {
    var id = "theme-" + (board.sections().indexOf(section) + 1);
    return element("section")
        .with("aria-labelledby", id)
        .with("class", "theme")
        .add(
            element("h2", section.theme().title()).with("id", id),
            element("p", section.theme().about()))
        .add(section.stories().stream()
            .map(story -> new MeasureSection(story, board.edition()).drawn())
            .toList());
  }

  private static Element howToRead() {
    return element("section")
        .with("aria-labelledby", "reading")
        .add(
            element("h2", "How to read this page").with("id", "reading"),
            element("dl")
                .with("class", "facts")
                .add(
                    List.of(
                        meaning(
                            "95% range",
                            "How far a figure could lie from the one shown by chance alone. The fewer children, the wider the range. Two figures are called different only when their ranges do not overlap; a figure is called different from England’s only when England’s lies outside its range."),
                        meaning(
                            "▲ ▼ ●",
                            "Rose or above; fell or below; no clear change or close to. Whether that is good stands beside it in words."),
                        meaning(
                            "[c]",
                            "Hidden, so that no child can be recognised: the figure, what it leaves over, or its difference from another figure here counts too few children. It is not zero."),
                        meaning(
                            "Statistical neighbours",
                            "The authorities most like this one, taken together: all their cases over all that they are counted among. Shown where at least half of them publish a figure."),
                        meaning("[x]", "Not available: nothing has been published for that time."),
                        meaning(
                            "[z]", "Not applicable: there is nothing to work a figure out from."),
                        meaning(
                            "Provisional, final, revised",
                            "The time counted is still running; it has ended; the figure is no longer the one first given."))));
  }

  private static Element meaning(String term, String words) {
    return element("div", element("dt", term), element("dd", words));
  }

  private Element footer() {
    var head = board.publication().head();
    return element("footer")
        .add(
            element("h2", isDraft() ? "About this draft" : "About this page"),
            element(
                "p",
                "Made from %s by the text warehouse/publications/%s.yaml. The same figures stand in the files beside this page. %s"
                    .formatted(
                        board.edition().night(),
                        board.publication().id(),
                        board.edition().stage().sentence())),
            element(
                    "p",
                    "This page is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. If you cannot read a part of it, or need it in another form, ask ")
                .add(
                    element("a", head.contact()).with("href", "mailto:" + head.contact()),
                    element("span", ".")));
  }

  private static String lowerFirst(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
  }

  /** The house's style sheet, as it stands in every page. */
  public static String styleSheet() {
    try (var resource = BoardPage.class.getResourceAsStream("board.css")) {
      return new String(
          Objects.requireNonNull(resource, "board.css is not in the jar").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
