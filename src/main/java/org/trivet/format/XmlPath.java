package org.trivet.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path of steps separated by {@code /}: element names in any case, {@code ..} for the parent, {@code .} for the element itself, and
 * {@code #} for which of its like-named siblings an element is, from 1: blocks that carry no id of their own are told apart by it.
 */
record XmlPath(List<String> steps) {
  /** The root element. */
  static final XmlPath TOP = new XmlPath(List.of());

  private static final String UP = "..";
  private static final String HERE = ".";
  private static final String PLACE = "#";

  XmlPath {
    steps = List.copyOf(steps);
  }

  static XmlPath of(String written) {
    return new XmlPath(
        Arrays.stream(written.split("/")).filter(step -> !step.isEmpty()).toList());
  }

  /** The elements that the path leads to, in the file's order. */
  Stream<XmlNode> from(XmlNode start) {
    var reached = Stream.of(start);
    for (var step : steps) {
      reached = switch (step) {
        case UP -> reached.flatMap(node -> node.parent().stream());
        case HERE, PLACE -> reached;
        default -> reached.flatMap(node -> node.children(step).stream());
      };
    }
    return reached;
  }

  /** The first value that the path leads to. */
  Optional<String> valueFrom(XmlNode row) {
    var values = asksForPlace()
        ? from(row).map(node -> Integer.toString(node.place()))
        : from(row).map(XmlNode::value).filter(value -> !value.isEmpty());
    return values.findFirst();
  }

  boolean asksForPlace() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).equals(PLACE);
  }

  /** The path after another one, with every step up taken; in lower case, so that paths can be compared. */
  XmlPath after(XmlPath start) {
    var all = new ArrayDeque<>(start.steps);
    for (var step : steps) {
      if (step.equals(UP)) {
        all.pollLast();
      } else if (!step.equals(HERE) && !step.equals(PLACE)) {
        all.addLast(step);
      }
    }
    return new XmlPath(
        new ArrayList<>(all).stream().map(step -> step.toLowerCase(Locale.ROOT)).toList());
  }

  /** Whether the way down to an element ends in these steps. */
  boolean endsAt(XmlNode node) {
    var here = Optional.of(node);
    for (var step = steps.size() - 1; step >= 0; step--) {
      var name = steps.get(step);
      if (here.filter(element -> element.name().equalsIgnoreCase(name)).isEmpty()) {
        return false;
      }
      here = here.flatMap(XmlNode::parent);
    }
    return true;
  }

  boolean beginsWith(XmlPath start) {
    return steps.size() >= start.steps.size()
        && Stream.iterate(0, step -> step + 1)
            .limit(start.steps.size())
            .allMatch(step -> steps.get(step).equalsIgnoreCase(start.steps.get(step)));
  }

  XmlPath from(int step) {
    return new XmlPath(steps.subList(step, steps.size()));
  }

  int length() {
    return steps.size();
  }

  String text() {
    return String.join("/", steps);
  }
}
