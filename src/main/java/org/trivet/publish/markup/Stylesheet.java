package org.trivet.publish.markup;

/** The house's own style sheet, written as it stands; one that could end its element is refused. */
public record Stylesheet(String css) implements Node {
  public Stylesheet {
    if (css.contains("</")) {
      throw new IllegalArgumentException("A style sheet must not hold '</'");
    }
  }

  @Override
  public void write(StringBuilder out) {
    out.append("<style>\n").append(css.strip()).append("\n</style>");
  }
}
