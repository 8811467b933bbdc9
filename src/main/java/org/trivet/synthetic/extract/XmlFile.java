package org.trivet.synthetic.extract;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** An XML file in UTF-8 that is written element by element, each on a line of its own, indented; what is open is closed at the end. */
final class XmlFile implements Closeable {
  private static final String INDENT = "  ";

  private final BufferedWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  private XmlFile(BufferedWriter out) {
    this.out = out;
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  static XmlFile create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new XmlFile(Files.newBufferedWriter(file));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  XmlFile begin(String element) {
    line("<" + element + ">");
    open.push(element);
    return this;
  }

  XmlFile end() {
    var element = open.pop();
    line("</" + element + ">");
    return this;
  }

  /** An element with text; a blank text writes nothing, as schemas leave out what is not known. */
  XmlFile text(String element, String value) {
    if (!value.isEmpty()) {
      line("<" + element + ">" + escaped(value) + "</" + element + ">");
    }
    return this;
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void line(String text) {
    try {
      out.write(INDENT.repeat(open.size()));
      out.write(text);
      out.write('\n');
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      end();
    }
    try {
      out.close();
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
