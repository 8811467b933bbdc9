package org.trivet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of an XML file while it is held in memory: its name without namespace, where it began, its text and its elements. */
final class XmlNode {
  private final String name;
  private final long line;
  private final @Nullable XmlNode parent;
  private final List<XmlNode> children = new ArrayList<>(4);
  private final StringBuilder text = new StringBuilder(0);
  private int numbered;

  private XmlNode(String name, long line, @Nullable XmlNode parent) {
    this.name = name;
    this.line = line;
    this.parent = parent;
  }

  static XmlNode root(String name, long line) {
    return new XmlNode(name, line, null);
  }

  XmlNode begin(String childName, long at) {
    var child = new XmlNode(childName, at, this);
    children.add(child);
    return child;
  }

  void append(String more) {
    text.append(more);
  }

  /** Lets go of an element whose rows have been read. */
  void forget(XmlNode child) {
    children.remove(child);
  }

  String name() {
    return name;
  }

  long line() {
    return line;
  }

  Optional<XmlNode> parent() {
    return Optional.ofNullable(parent);
  }

  List<XmlNode> children() {
    return children;
  }

  List<XmlNode> children(String childName) {
    return children.stream()
        .filter(child -> child.name.equalsIgnoreCase(childName))
        .toList();
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** The text of a leaf; text that stands between elements is layout, or a slip, and no value. */
  String value() {
    return isLeaf() ? text.toString().strip() : "";
  }

  /** Numbers an element whose earlier siblings are forgotten. */
  void number(int place) {
    numbered = place;
  }

  /** Which of its like-named siblings it is, from 1. */
  int place() {
    if (numbered > 0 || parent == null) {
      return Math.max(1, numbered);
    }
    return parent.children(name).indexOf(this) + 1;
  }
}
