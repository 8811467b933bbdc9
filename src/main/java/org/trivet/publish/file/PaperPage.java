package org.trivet.publish.file;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The page on paper: the same HTML with a style sheet for A4, as a tagged PDF with its face embedded.
 *
 * @param html the page's text
 * @param day the day it is of, which is all that it says of when it was made
 */
record PaperPage(String html, LocalDate day) {
  private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Pattern DRAWING =
      Pattern.compile("<svg viewBox=\"0 0 (\\d+) (\\d+)\"([^>]*)>(\\s*<title[^>]*>[^<]*</title>)?");

  /** A drawing takes half the width of the paper, its table the other. */
  private static final double SCALE = 0.8;

  private static final Pattern LABEL = Pattern.compile("aria-label=\"([^\"]*)\"");

  byte[] bytes() {
    XRLog.setLoggingEnabled(false);
    var builder = new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .useFont(PaperPage::face, "Liberation Sans")
        .useSVGDrawer(new BatikSVGDrawer())
        .withProducer("Trivet")
        .withHtmlContent(forPaper(), "");
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        return timeless(document);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private byte[] timeless(PDDocument document) throws IOException {
    var midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    midnight.clear();
    midnight.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    document.getDocumentInformation().setCreationDate(midnight);
    document.getDocumentInformation().setModificationDate((Calendar) midnight.clone());
    document.setDocumentId(day.toEpochDay());
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** As XML without the one sign that the face lacks, with the style sheets of paper and drawings that know their size. */
  private String forPaper() {
    var closed = html.replaceFirst("<!DOCTYPE html>\\s*", "")
        .replaceAll("<(meta [^>]*)>", "<$1/>")
        .replace("◆ ", "");
    var styled = closed.replaceFirst(
        "(?s)<style>.*?</style>",
        Matcher.quoteReplacement("<style>" + resource("paper.css") + "</style>"));
    return DRAWING.matcher(styled).replaceAll(found -> Matcher.quoteReplacement(drawing(found)));
  }

  /** A drawing that knows its size, its style, and what it says to those who can't see it. */
  private static String drawing(MatchResult found) {
    var title = Optional.ofNullable(found.group(4));
    var label = LABEL.matcher(found.group(3)).results().findFirst().map(each -> each.group(1));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%3$s\" height=\"%4$s\" alt=\"%5$s\"%6$s><style>%7$s</style>%8$s"
        .formatted(
            found.group(1),
            found.group(2),
            Math.round(Integer.parseInt(found.group(1)) * SCALE),
            Math.round(Integer.parseInt(found.group(2)) * SCALE),
            title
                .map(each -> each.replaceAll("<[^>]*>", "").strip())
                .or(() -> label)
                .orElse(""),
            found.group(3),
            resource("chart.css"),
            title.orElse(""));
  }

  private static InputStream face() {
    return Objects.requireNonNull(
        PDDocument.class.getResourceAsStream(FACE), "no typeface comes with the PDF library");
  }

  private static String resource(String name) {
    try (var resource = PaperPage.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(resource, name + " is not in the jar").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
