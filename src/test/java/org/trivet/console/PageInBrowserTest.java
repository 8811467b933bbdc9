package org.trivet.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as people see it, in Debian's Chromium; skipped where there is none. */
class PageInBrowserTest {
  private static final int PHONE = 360;

  @TempDir
  private static Path home;

  private static ConsoleHouse house;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.open("the page");
    house = new ConsoleHouse(home, Optional.empty()).withTwoNights();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      house.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390, PHONE})
  void headingsSentenceAndTablesAreThereAndNothingScrollsSideways(int width) {
    try (var page = pageAt(width)) {
      assertThat(page.title()).startsWith("Did last night work?");
      assertThat(page.locator("h1").allInnerTexts()).containsExactly("Did last night work?");
      assertThat(page.locator("h2").allInnerTexts())
          .contains(
              "What the senders sent",
              "How long the steps took",
              "What changed in the numbers",
              "What was found wrong in the files",
              "Earlier nights");
      assertThat(page.locator(".answer").innerText()).contains("Yes, with reservations.");
      assertThat(page.locator("table").count()).isEqualTo(5);
      assertThat(page.locator("th:not([scope])").count()).isZero();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, PHONE})
  void anAccessibilityCheckerFindsNothing(int width) {
    try (var page = pageAt(width)) {
      var found = new AxeBuilder(page).analyze();

      assertThat(found.getViolations()).as(found.getViolations().toString()).isEmpty();
    }
  }

  @Test
  void theLinkToAnEarlierNightAndTheWayBackWork() {
    try (var page = pageAt(1280)) {
      page.getByText("night-2026-11-19", new Page.GetByTextOptions().setExact(true))
          .click();
      assertThat(page.locator("h1").innerText()).isEqualTo("How night-2026-11-19 went");
      page.getByText("Trivet", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Did last night work?");
    }
  }

  @Test
  void theFirstTabStopSkipsToTheAnswer() {
    try (var page = pageAt(1280)) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to the answer");
    }
  }

  private static Page pageAt(int width) {
    var page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
    page.navigate(house.at("/"));
    return page;
  }
}
