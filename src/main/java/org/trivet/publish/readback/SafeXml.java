package org.trivet.publish.readback;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML as a tree with its comments, read without following anything out of it. */
final class SafeXml {
  private SafeXml() {}

  /** The tree; empty where the text is none. */
  static Optional<Document> read(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return Optional.of(builder.parse(new InputSource(new StringReader(text))));
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      return Optional.empty();
    }
  }

  /** All nodes under one, itself first, in the order of the text. */
  static List<Node> all(Node root) {
    var nodes = new ArrayList<Node>();
    nodes.add(root);
    for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      nodes.addAll(all(child));
    }
    return nodes;
  }

  static List<Element> elements(Node root, String name) {
    return all(root).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name))
        .toList();
  }
}
