package org.trivet.publish.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element with its attributes, in the order they were given, and what stands in it. Never changes: each method gives a new one.
 *
 * @param attributes an empty value stands for an attribute without one
 */
public record Element(String name, Map<String, String> attributes, List<Node> children)
    implements Node {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img");
  private static final Set<String> ON_A_LINE_OF_THEIR_OWN = Set.of(
      "html",
      "head",
      "body",
      "header",
      "main",
      "footer",
      "nav",
      "section",
      "article",
      "figure",
      "figcaption",
      "table",
      "caption",
      "thead",
      "tbody",
      "tr",
      "svg",
      "g",
      "ul",
      "ol",
      "li",
      "dl",
      "div",
      "h1",
      "h2",
      "h3",
      "h4",
      "p",
      "meta",
      "title");

  public Element {
    if (!NAME.matcher(name).matches()
        || !attributes.keySet().stream().allMatch(key -> NAME.matcher(key).matches())) {
      throw new IllegalArgumentException("Not an element: " + name + " " + attributes.keySet());
    }
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An element of these nodes. */
  public static Element element(String name, Node... children) {
    return new Element(name, Map.of(), Arrays.asList(children));
  }

  /** An element of words. */
  public static Element element(String name, String words) {
    return element(name, new Text(words));
  }

  public Element with(String attribute, String value) {
    var more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more, children);
  }

  /** A coordinate or length, to a tenth. */
  public Element with(String attribute, double value) {
    return with(attribute, tenth(value));
  }

  public Element add(Node... more) {
    return add(Arrays.asList(more));
  }

  public Element add(String words) {
    return add(new Text(words));
  }

  public Element add(Collection<? extends Node> more) {
    var all = new ArrayList<>(children);
    all.addAll(more);
    return new Element(name, attributes, all);
  }

  @Override
  public void write(StringBuilder out) {
    var block = ON_A_LINE_OF_THEIR_OWN.contains(name);
    if (block && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append('<').append(name);
    attributes.forEach((key, value) -> {
      out.append(' ').append(key).append("=\"");
      Text.escape(value, out);
      out.append('"');
    });
    out.append('>');
    if (!VOID.contains(name)) {
      children.forEach(child -> child.write(out));
      out.append("</").append(name).append('>');
    }
    if (block) {
      out.append('\n');
    }
  }

  private static String tenth(double value) {
    var tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
