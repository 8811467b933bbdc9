package org.trivet.publish.readback;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page on paper: its text, its properties, what its structure says to those who can't see it. Lines are broken in it, so a number need only
 * stand in some shown figure or some constant.
 */
final class PaperReader {
  private PaperReader() {}

  static Reading read(String file, byte[] bytes) {
    var reading = new Reading(file);
    try (var document = Loader.loadPDF(bytes)) {
      reading.says("the text", Facet.Scope.ANY, new PDFTextStripper().getText(document));
      properties(reading, document);
      var names = document.getDocumentCatalog().getNames();
      if (names != null && (names.getEmbeddedFiles() != null || names.getJavaScript() != null)) {
        reading.mustNotBe("the document", "carries another file or a script");
      }
      for (var key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject()
            instanceof COSDictionary found) {
          words(reading, found);
        }
      }
    } catch (IOException broken) {
      reading.mustNotBe("the whole file", "is no PDF that can be read");
    }
    return reading;
  }

  private static void properties(Reading reading, PDDocument document) throws IOException {
    var about = document.getDocumentInformation();
    for (var key : about.getMetadataKeys()) {
      if (!key.endsWith("Date")) {
        reading.says(
            "property " + key, Facet.Scope.ANY, String.valueOf(about.getPropertyStringValue(key)));
      }
    }
  }

  /** Words for those who can't see: alternatives, titles and the contents of remarks. */
  private static void words(Reading reading, COSDictionary dictionary) {
    for (var name : new String[] {"Alt", "ActualText", "E", "Contents", "TU"}) {
      if (dictionary.getDictionaryObject(COSName.getPDFName(name)) instanceof COSString words) {
        reading.says("its " + name, Facet.Scope.ANY, words.getString());
      }
    }
  }
}
