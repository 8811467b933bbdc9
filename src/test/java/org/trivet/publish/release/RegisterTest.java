package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.publish.release.PublishingHouse.DECEMBER;
import static org.trivet.publish.release.PublishingHouse.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The public page of releases. */
class RegisterTest {
  private static final Pattern LINK = Pattern.compile("href=\"(\\.\\./[^\"]+)\"");
  private final PublishingHouse desk;

  RegisterTest(@TempDir Path folder) {
    this.desk = new PublishingHouse(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itListsReleasesCorrectionsAndWithdrawalsAndEveryLinkLeadsSomewhere()
      throws IOException, ParserConfigurationException, SAXException {
    desk.firstRelease();
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "80 of 140"));
    new Correcting(desk.house())
        .correct(desk.person("akhan"), DECEMBER, Version.FIRST, "A school was <left out>");
    desk.released(DECEMBER);
    desk.withdraw("v1.0");

    var file = new Register(desk.house()).write();
    var page = read(file);

    assertThat(page)
        .contains("Children with SEND (board-quarterly)")
        .contains("corrects v1.0: A school was &lt;left out&gt;", "withdrawn on", ">current<")
        .contains("<caption>", "scope=\"col\"", "scope=\"row\"", "lang=\"en-GB\"")
        .contains(desk.house().signing().known().fingerprint());
    var links = LINK.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(links)
        .hasSize(2)
        .allSatisfy(link -> assertThat(
                Files.isRegularFile(file.resolveSibling("").resolve(link).normalize()))
            .isTrue());
    var closed = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
    assertThat(DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(closed)))
            .getElementsByTagName("h1")
            .getLength())
        .isEqualTo(1);
  }

  @Test
  void withoutAReleaseItSaysSo() {
    assertThat(read(new Register(desk.house()).write()))
        .contains("Nothing of it has been released yet.");
  }
}
