package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The made-up SEN2 return comes in two forms, blades and XML, that say the same. */
class Sen2FormsTest {
  private static final DateTimeFormatter OF_BLADES =
      DateTimeFormatter.ofPattern("uuuu-MMM-dd HH:mm:ss", Locale.ROOT);

  @TempDir
  static Path folder;

  private static MadeFiles made;
  private static Document xml;

  @BeforeAll
  static void make() throws IOException, ParserConfigurationException, SAXException {
    SyntheticAuthority.make(SyntheticPlan.of(3_000), folder, ProgressListener.silent());
    made = new MadeFiles(folder);
    var file = made.file(1, "education/sen2-xml", "SEN2");
    xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Person",
        "Requests",
        "Assessment",
        "NamedPlan",
        "PlanDetail",
        "ActivePlans",
        "PlacementDetail",
        "SENneed"
      })
  void everyRowOfABladeIsABlockOfTheXml(String element) {
    var blade = made.file(
        1, "education/sen2", "Blade-Export_15-01-2026_" + element.toLowerCase(Locale.ROOT));

    var rows = MadeFiles.rows(blade).stream().map(Sen2FormsTest::known).toList();

    assertThat(rows).isNotEmpty();
    assertThat(blocks(element)).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void aBlockStandsInsideTheOneItBelongsTo() {
    assertThat(parents("SENneed")).containsOnly("ActivePlans");
    assertThat(parents("PlanDetail")).containsOnly("NamedPlan");
    assertThat(parents("NamedPlan")).containsOnly("Assessment");
    assertThat(parents("Assessment")).containsOnly("Requests");
    assertThat(parents("Requests")).containsOnly("Person");
  }

  /** What a blade's row says, without its own numbers and blanks, days as the XML writes them. */
  private static Map<String, String> known(MadeRow row) {
    return row.cells().entrySet().stream()
        .filter(cell -> !cell.getKey().matches(".*tableid|NativeId|.*orderseqcolumn|sourceid"))
        .filter(cell -> !cell.getValue().isEmpty())
        .collect(Collectors.toMap(
            Map.Entry::getKey, cell -> day(cell.getValue()), (one, other) -> one, TreeMap::new));
  }

  private static String day(String value) {
    return value.endsWith(" 00:00:00") ? LocalDate.parse(value, OF_BLADES).toString() : value;
  }

  private static List<Map<String, String>> blocks(String element) {
    List<Map<String, String>> blocks = new ArrayList<>();
    for (var block : elements(element)) {
      Map<String, String> values = new TreeMap<>();
      for (var child : children(block)) {
        if (children(child).isEmpty()) {
          values.put(child.getTagName().toLowerCase(Locale.ROOT), child.getTextContent());
        }
      }
      blocks.add(values);
    }
    return blocks;
  }

  private static List<String> parents(String element) {
    return elements(element).stream()
        .map(block -> ((Element) block.getParentNode()).getTagName())
        .toList();
  }

  private static List<Element> elements(String name) {
    var found = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (var i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> children(Node of) {
    List<Element> children = new ArrayList<>();
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
