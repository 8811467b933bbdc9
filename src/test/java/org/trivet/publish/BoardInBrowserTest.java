package org.trivet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as its readers meet it: on a desk, on a phone, on paper, and by keyboard. Skipped, and said so, where there is no Chromium. */
class BoardInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir
  private static Path folder;

  private static final List<Playwright> OPEN = new ArrayList<>();
  private static final List<Browser> BROWSER = new ArrayList<>();

  @BeforeAll
  static void startTheBrowser() {
    assumeTrue(
        Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the page was not rendered");
    new Drafts(folder).write(Drafts.contents(DrawnBoards.middling()));
    var playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox")));
    OPEN.add(playwright);
    BROWSER.add(browser);
  }

  @AfterAll
  static void stopTheBrowser() {
    BROWSER.forEach(Browser::close);
    OPEN.forEach(Playwright::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390, 360, 320})
  void nothingIsWiderThanTheScreen(int width) {
    try (var page = open(width)) {
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
      assertThat((String) page.evaluate("""
          [...document.querySelectorAll('main *')].filter(part => !part.closest('svg') && !part.closest('.unseen'))
            .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(part).clipPath === 'none')
            .filter(part => !part.closest('thead')).map(part => part.outerHTML.slice(0, 80)).join('\\n')""")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void theAccessibilityRulesFindNothing(int width) {
    try (var page = open(width)) {
      var found = new AxeBuilder(page)
          .withTags(
              List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
          .analyze();

      assertThat(found.getViolations().stream()
              .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()))
          .isEmpty();
    }
  }

  @Test
  void theFirstTabSkipsToTheFindingsAndFocusIsSeen() {
    try (var page = open(1280)) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to the findings");
      assertThat(number(page, "document.activeElement.getBoundingClientRect().left"))
          .isNotNegative();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
          .isEqualTo(true);
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 320})
  void noColumnIsSqueezedUntilItsWordsBreak(int width) {
    try (var page = open(width)) {
      assertThat(number(page, """
          Math.min(...[...document.querySelectorAll('.summary td > span:last-child, .summary th a')]
            .map(words => words.parentElement.getBoundingClientRect().width))""")).isGreaterThan(width * 0.6);
      assertThat(number(page, """
          Math.min(...[...document.querySelectorAll('.summary td > span:last-child')].map(words => words.getBoundingClientRect().width))""")).isGreaterThan(100);
    }
  }

  @Test
  void wordsOfAChartAreLargeEnoughOnAPhone() {
    try (var page = open(390)) {
      assertThat(number(page, """
          Math.min(...[...document.querySelectorAll('article svg text')].map(text => text.getBoundingClientRect().height))""")).isGreaterThan(12);
    }
  }

  @Test
  void wordsOfAChartDoNotLieOnOneAnother() {
    try (var page = open(1280)) {
      assertThat((String) page.evaluate("""
          [...document.querySelectorAll('article svg')].flatMap(svg => {
            const words = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
            return words.flatMap(([one, a], i) => words.slice(i + 1)
              .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
              .map(([other]) => one + ' / ' + other));
          }).join('\\n')""")).isEmpty();
    }
  }

  @Test
  void eachMeasureFitsOnOneSheetOfPaper() {
    try (var page = open(1280)) {
      var pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));

      assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      page.setViewportSize(688, 1000);
      assertThat(number(page, """
          Math.max(...[...document.querySelectorAll('.measure')].map(measure => measure.getBoundingClientRect().height))""")).isLessThan(1016);
    }
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static Page open(int width) {
    var page = BROWSER.get(0).newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
    page.navigate(folder
        .resolve("board-quarterly-officer-draft-not-for-publication.html")
        .toUri()
        .toString());
    return page;
  }
}
