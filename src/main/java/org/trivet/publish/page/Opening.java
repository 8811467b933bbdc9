package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trivet.publish.Publication.Case;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Finding.Verdict;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** What a councillor reads in two minutes: how many measures moved which way, the ones that did, and a table of all. */
record Opening(Board board) {

  Element drawn() {
    return element("section")
        .with("aria-labelledby", "two-minutes")
        .with("class", "opening")
        .add(
            element("h2", "In two minutes").with("id", "two-minutes"),
            element("p", tally()).with("class", "lead"))
        .add(lists())
        .add(new SummaryTable(board).drawn());
  }

  private List<Element> lists() {
    var lists = new ArrayList<Element>();
    lists.addAll(list("Worse than before", finds(Case.WORSE)));
    lists.addAll(list("Better than before", finds(Case.BETTER)));
    lists.addAll(list("Clearly worse than England", england(Verdict.WORSE)));
    lists.addAll(list("Clearly better than England", england(Verdict.BETTER)));
    return lists;
  }

  private List<Element> list(String heading, List<Story> stories) {
    if (stories.isEmpty()) {
      return List.of();
    }
    var items = stories.stream()
        .map(story -> element("li", element("a", item(story)).with("href", "#" + story.anchor())))
        .toList();
    return List.of(element("h3", heading), element("ul").add(items));
  }

  private static String item(Story story) {
    var found = story.finding();
    return found.kind() == Case.WORSE || found.kind() == Case.BETTER
        ? found.title()
        : story.named().name();
  }

  private List<Story> finds(Case kind) {
    return only(story -> story.finding().kind() == kind);
  }

  private List<Story> england(Verdict verdict) {
    return only(story -> story
        .finding()
        .england()
        .filter(against -> against.verdict() == verdict)
        .isPresent());
  }

  private List<Story> only(Predicate<Story> wanted) {
    return board.stories().stream().filter(wanted).toList();
  }

  private String tally() {
    var parts = new ArrayList<String>();
    count(parts, "got better|got better", Case.BETTER);
    count(parts, "got worse|got worse", Case.WORSE);
    count(
        parts,
        "changed, neither for good nor for bad|changed, neither for good nor for bad",
        Case.CHANGED);
    count(parts, "shows no clear change|show no clear change", Case.STEADY);
    count(
        parts,
        "has no earlier figure to hold against|have no earlier figure to hold against",
        Case.SINGLE,
        Case.SINGLE_WITH_ENGLAND,
        Case.UNCERTAIN);
    count(
        parts,
        "is not shown, so that no child can be recognised|are not shown, so that no child can be recognised",
        Case.HIDDEN);
    count(parts, "was not measured this night|were not measured this night", Case.ABSENT);
    return "Of %d measures, %s. A change is called one only where it is larger than chance would make it."
        .formatted(board.stories().size(), joined(parts));
  }

  /** Adds how many there are, if any, with the words for one and for many. */
  private void count(List<String> parts, String oneOrMany, Case... kinds) {
    var number = only(story -> List.of(kinds).contains(story.finding().kind())).size();
    var words = oneOrMany.split("[|]", 2);
    if (number > 0) {
      parts.add(number + " " + words[number == 1 ? 0 : 1]);
    }
  }

  private static String joined(List<String> parts) {
    var last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join("; ", parts.subList(0, last)) + "; and " + parts.get(last);
  }
}
