package org.trivet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.publish.markup.Element;
import org.trivet.publish.page.BoardPage;
import org.trivet.vocabulary.Refusal;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The two files of a draft. */
class BoardPageTest {
  @TempDir
  Path folder;

  @Test
  void theSameNightGivesTheSameBytes() {
    assertThat(Drafts.contents(DrawnNight.middling().made()))
        .isEqualTo(Drafts.contents(DrawnNight.middling().made()));
  }

  @Test
  void namesAndTitleSayThatItIsADraft() throws IOException {
    var written = new Drafts(folder).write(Drafts.contents(DrawnNight.middling().made()));

    assertThat(written)
        .extracting(file -> file.file().getFileName().toString())
        .contains(
            "board-quarterly-officer-draft-not-for-publication.html",
            "board-quarterly-officer-draft-not-for-publication.csv",
            "cells.json");
    assertThat(Files.readString(written.get(0).file()))
        .contains("<title>Officer draft, not for publication: ");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(written.size());
    }
  }

  @Test
  void thePageIsWellFormedAndNeedsNothingElse()
      throws IOException, ParserConfigurationException, SAXException {
    var page = page();
    var closed = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
    var document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(closed)));
    var ids = new HashSet<String>();
    var all = document.getElementsByTagName("*");
    for (var i = 0; i < all.getLength(); i++) {
      var id = ((org.w3c.dom.Element) all.item(i)).getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("id %s is there once", id).isTrue();
    }

    assertThat(page).doesNotContain("<script", "http://", "https://", "url(", "@import");
    assertThat(ids).contains("main", "ehc-20wk-excl-exceptions-pct");
  }

  @Test
  void everyChartHasATitleADescriptionAndItsFiguresInATable() {
    var page = page();

    assertThat(page)
        .contains(
            "<title id=\"ehc-20wk-excl-exceptions-pct-title\">Plans issued within 20 weeks, exceptions left out rose to 59% so far in 2026: better than in 2025</title>")
        .contains("Example Council so far in 2026: 59.4%, range 57.0% to 61.7%.")
        .contains("England in 2025: 44.8%.")
        .contains("Example Region in 2024: not available [c].");
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() {
    var page = page();

    assertThat(Arrays.stream(page.split("href=\"#", -1)).skip(1))
        .allSatisfy(rest ->
            assertThat(page).contains("id=\"" + rest.substring(0, rest.indexOf('"')) + "\""));
  }

  @Test
  void theFileOfFiguresIsTidy() {
    var csv = Drafts.contents(DrawnNight.middling().made()).stream()
        .filter(file -> file.isA(".csv"))
        .findFirst()
        .orElseThrow()
        .text();
    var rows = csv.split("\r\n", -1);
    var width = rows[0].split(",", -1).length;

    assertThat(rows[0])
        .startsWith(
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,");
    assertThat(csv)
        .contains(
            "2025,Calendar year,National,E92000001,England,,,,,,ehc_decide_6wk_pct,Decisions made within 6 weeks,Total,Total,2025,2025-12-31,per cent,126000,145000,86.9,,,,published,",
            "2025,Calendar year,Local authority,E92000001,England,,,,E06999999,Example Council,ehc_20wk_incl_exceptions_pct,\"Plans issued within 20 weeks, exceptions counted\",Total,Total,2025,2025-12-31,per cent,,,,,,c,final,",
            "2026,November,Local authority,E92000001,England,,,,E06999999,Example Council,known_2plus_services_pct,Children with SEND known to two or more services,Total,Total,2026-11-20,2026-11-20,per cent,1105,3095,35.7,34.0,37.4,,final,81");
    assertThat(rows)
        .filteredOn(row -> !row.isEmpty() && !row.contains("\""))
        .allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(width));
  }

  @Test
  void statisticalNeighboursStandBesideTheRegionAndNotInTheDepartmentsForm() {
    var files = Drafts.contents(DrawnNight.middling().made());
    var csv = files.stream()
        .filter(file -> file.isA(".csv"))
        .findFirst()
        .orElseThrow()
        .text();

    assertThat(page())
        .contains(
            "; a diamond is England; a square is Example Region; a triangle is Statistical neighbours",
            "<th scope=\"row\">Statistical neighbours</th>");
    assertThat(csv)
        .contains(
            "2025,Calendar year,Statistical neighbours,E92000001,England,,,,,,ehc_20wk_excl_exceptions_pct,\"Plans issued within 20 weeks, exceptions left out\",Total,Total,2025,2025-12-31,per cent,2100,4400,47.7,,,,published,");
    assertThat(files)
        .filteredOn(file -> file.name().startsWith("open-data/") && file.isA(".csv"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file.text()).doesNotContain("Statistical neighbours"));
  }

  @ParameterizedTest
  @CsvSource({
    "E0699998, is no code of an authority",
    "E06999999, is the authority itself",
    "E06999998 E06999998, names one of them twice"
  })
  void aListOfNeighboursThatCannotBeIsRefused(String codes, String why) {
    assertThatThrownBy(() -> StatisticalNeighbours.of(List.of(codes.split(" ")), "E06999999"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why)
        .hasMessageContaining("Nothing was drafted");
  }

  @Test
  void wordsCannotBecomeMarkup() {
    var out = new StringBuilder();
    Element.element("p", "<script>alert('x') & more</script>")
        .with("title", "\"><b>")
        .write(out);

    assertThat(out.toString().strip())
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;alert(&#39;x&#39;) &amp; more&lt;/script&gt;</p>");
  }

  @Test
  void anUnknownPublicationIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> new Publications(Path.of("warehouse/publications")).named("bored"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no publication 'bored'")
        .hasMessageContaining("board-quarterly");
  }

  @Test
  void aPublicationIsRefusedForAllItsProblemsAtOnce() throws IOException {
    Files.writeString(folder.resolve("short.yaml"), "publication: other\ntitle: T\ntrend: 9\n");

    assertThatThrownBy(() -> new Publications(folder).named("short"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("`audience` is missing")
        .hasMessageContaining("`trend` should be a number from 1 to 5")
        .hasMessageContaining("the file is named short.yaml")
        .hasMessageContaining("it names no measure");
  }

  @Test
  void rulesThatLeaveAClassOutAreRefused() throws IOException {
    var file = folder.resolve("disclosure.yaml");
    Files.writeString(file, "classes:\n  S1: {hide-up-to: 5, nearest: 1}\n");

    assertThatThrownBy(() -> DisclosureRules.in(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("classes.S2")
        .hasMessageContaining("classes.S5");
  }

  private static String page() {
    return new BoardPage(DrawnNight.middling().board()).text();
  }
}
