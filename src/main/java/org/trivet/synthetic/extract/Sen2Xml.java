package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SEN2 return as one XML file, the form a case system uploads to COLLECT. No schema of it is public: the elements and their nesting
 * are the return's modules, unverified.
 */
final class Sen2Xml {
  static final String FEED = "education/sen2-xml";

  private final XmlFile xml;
  private final Map<String, List<Block>> byParent = new HashMap<>();

  Sen2Xml(Inbox inbox) {
    var day = inbox.setting().censusDay();
    this.xml = inbox.xml(inbox.file(0, FEED, "SEN2_" + day.getYear() + ".xml"));
    xml.begin("Message").begin("Header").begin("CollectionDetails");
    xml.text("Collection", "SEN2")
        .text("Year", Integer.toString(day.getYear()))
        .text("ReferenceDate", day.toString())
        .end();
    xml.begin("Source")
        .text("SourceLevel", "L")
        .text("LEA", BladeTable.AUTHORITY)
        .text("SoftwareCode", "Example EHC")
        .text("Release", "1.3")
        .text("SerialNo", "1")
        .text("DateTime", day.plusDays(40) + "T10:15:00")
        .end();
    xml.text("DMO", "1").text("DCO", "1").text("DSCO", "1").end().begin("Persons");
  }

  /** A block and the elements in it; a blank value is left out. */
  record Block(String element, String id, List<String> names, List<String> values) {
    Block {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }
  }

  /** Keeps a block until its person comes, the last of each person's blocks; the person is then written with all that hangs on it. */
  void block(String parent, Block block) {
    if (block.element().equals("Person")) {
      write(block);
      byParent.clear();
    } else {
      byParent.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(block);
    }
  }

  private void write(Block block) {
    xml.begin(block.element());
    for (var i = 0; i < block.names().size(); i++) {
      xml.text(block.names().get(i), block.values().get(i));
    }
    byParent.getOrDefault(block.id(), List.of()).forEach(this::write);
    xml.end();
  }
}
