package org.trivet.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file piece by piece: each repeating element whole, one at a time, and in the end what stands around them. No document type
 * is read and nothing outside the file is fetched.
 */
final class XmlParts implements Closeable {
  private static final int KEPT_AROUND = 20_000;
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream bytes;
  private final XMLStreamReader reader;
  private final XmlPath each;
  private @Nullable XmlNode root;
  private @Nullable XmlNode open;
  private int depth;
  private int pieceDepth;
  private int pieces;
  private int kept;
  private @Nullable XmlNode ready;
  private @Nullable XmlNode given;
  private boolean ended;

  private XmlParts(InputStream bytes, XMLStreamReader reader, XmlPath each) {
    this.bytes = bytes;
    this.reader = reader;
    this.each = each;
  }

  /** Opens a file; {@code each} is how the path to the element that repeats ends. */
  static XmlParts open(Path file, XmlPath each) throws IOException {
    var bytes = Files.newInputStream(file);
    try {
      return new XmlParts(bytes, FACTORY.createXMLStreamReader(bytes), each);
    } catch (XMLStreamException notXml) {
      bytes.close();
      throw broken(notXml);
    }
  }

  /** Whether another repeating element could be read; {@link BrokenFile} where the file can't be read on. */
  boolean hasNext() {
    letGo();
    while (ready == null && !ended) {
      advance();
    }
    return ready != null;
  }

  /** The next repeating element, whole, hanging on what stands above it; it is forgotten when the one after it is asked for. */
  XmlNode next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    var next = ready;
    ready = null;
    given = next;
    return next;
  }

  /** What stands around the repeating elements, once all of them have been read. */
  Optional<XmlNode> rest() {
    return Optional.ofNullable(root);
  }

  private void letGo() {
    var done = given;
    if (done != null) {
      done.parent().ifPresent(parent -> parent.forget(done));
      given = null;
    }
  }

  private void advance() {
    try {
      if (!reader.hasNext()) {
        ended = true;
        return;
      }
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        default -> {}
      }
    } catch (XMLStreamException malformed) {
      throw broken(malformed);
    }
  }

  private void begin() {
    var name = reader.getLocalName();
    var line = reader.getLocation().getLineNumber();
    var above = open;
    open = above == null ? XmlNode.root(name, line) : above.begin(name, line);
    if (above == null) {
      root = open;
    }
    depth++;
    if (pieceDepth == 0 && each.endsAt(open)) {
      pieceDepth = depth;
      open.number(++pieces);
    }
    keepBounded(line);
  }

  /** A file without the repeating element would be held whole: it is none of ours. */
  private void keepBounded(long line) {
    if (pieceDepth == 0 && ++kept > KEPT_AROUND) {
      throw new BrokenFile(
          line, "its first %,d elements hold no %s".formatted(KEPT_AROUND, each.text()));
    }
  }

  private void end() {
    var closing = open;
    if (closing == null) {
      return;
    }
    if (depth == pieceDepth) {
      ready = closing;
      pieceDepth = 0;
    }
    depth--;
    open = closing.parent().orElse(null);
  }

  private void text() {
    if (open != null && !reader.isWhiteSpace()) {
      open.append(reader.getText());
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The parser's own words may quote the text that it tripped over, so only the place is told. */
  private static BrokenFile broken(XMLStreamException malformed) {
    var line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
    return new BrokenFile(
        line, "line %d is not XML, or the file was cut off there on the way".formatted(line));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
