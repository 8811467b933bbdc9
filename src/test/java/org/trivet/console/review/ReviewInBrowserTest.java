package org.trivet.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.serve.review.QueueHouse.AMINA_OR_AMIRA;
import static org.trivet.serve.review.QueueHouse.JACK;
import static org.trivet.serve.review.QueueHouse.JACK_AND_CARE;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.console.Chromium;
import org.trivet.vocabulary.Pin;

/** The review as a steward goes through it, in Debian's Chromium; skipped where there is none. */
class ReviewInBrowserTest {
  private static Chromium chromium;

  @TempDir
  private Path home;

  private ReviewSite site;

  @BeforeAll
  static void open() {
    chromium = Chromium.open("the review");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() {
    site = new ReviewSite(home);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aMorningGoesByKeyboardAlone() {
    try (var page = as("faziz", "/review")) {
      assertThat(page.locator("h1").innerText()).isEqualTo("Pairs that wait for a person");
      press(page, "n");
      assertThat(page.title()).startsWith("One child or two? " + JACK_AND_CARE.reference());

      press(page, "d");
      assertThat(page.title()).contains(AMINA_OR_AMIRA.reference());
      assertThat(page.getByRole(AriaRole.STATUS).innerText())
          .contains(JACK_AND_CARE.reference() + ": two children.");
      assertThat(site.pins()).containsExactly(Pin.of(JACK_AND_CARE, Pin.Verdict.DIFFERENT));

      press(page, "z");
      assertThat(page.title()).contains(JACK_AND_CARE.reference());
      assertThat(site.pins()).isEmpty();

      press(page, "n");
      press(page, "n");
      assertThat(page.title()).contains(JACK.reference());
      press(page, "p");
      press(page, "u");
      press(page, "s");
      assertThat(page.locator("h1").innerText()).isEqualTo("Pairs that wait for a person");
      assertThat(site.pins()).containsExactly(Pin.of(JACK, Pin.Verdict.SAME));
      assertThat(page.locator(".lead").innerText()).contains("1 open", "1 parked", "1 one child");
    }
  }

  @Test
  void aLetterInTheNoteIsALetterAndNoDecision() {
    try (var page = as("faziz", "/review/" + JACK.reference())) {
      page.getByLabel("Note").fill("");
      page.getByLabel("Note").pressSequentially("sudden");
      assertThat(site.histories()).isEmpty();

      page.keyboard().press("Escape");
      press(page, "u");
      assertThat(site.histories().get(0).events().get(0).text()).isEqualTo("sudden");
    }
  }

  @Test
  void everythingWorksWithoutScript() {
    var context = chromium
        .browser()
        .newContext(new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setExtraHTTPHeaders(Map.of(ReviewSite.HEADER, "oreed")));
    try (var page = context.newPage()) {
      page.navigate(site.at("/review"));
      page.getByText(JACK_AND_CARE.reference()).click();
      page.getByLabel("Note").fill("Asked <b>the</b> school");
      page.getByText("Only keep the note").click();
      assertThat(page.locator(".around").innerText()).contains("note: Asked <b>the</b> school");
      page.getByLabel("Give it to").selectOption("faziz");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give").setExact(true))
          .click();
      assertThat(page.locator(".lead").innerText()).contains("given to faziz");
      page.getByText("One child").last().click();
      assertThat(page.getByRole(AriaRole.STATUS).innerText())
          .contains("one child, you say; it waits for a second person.");
      page.getByText("All pairs").click();
      page.getByLabel("Given to").selectOption("faziz");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
          .click();
      assertThat(page.locator("tbody tr").allInnerTexts())
          .singleElement()
          .asString()
          .contains("waits for a second person", "not you");
    } finally {
      context.close();
    }
  }

  @Test
  void theSecondPersonDecidesWithoutKnowingWhatTheFirstSaid() {
    try (var farah = as("faziz", "/review/" + JACK_AND_CARE.reference())) {
      press(farah, "s");
    }
    assertThat(site.pins()).isEmpty();
    try (var owen = as("oreed", "/review/" + JACK_AND_CARE.reference())) {
      assertThat(owen.locator("main").innerText())
          .contains("To say one child takes two people here", "Hidden until you have decided")
          .doesNotContain("Farah");
      press(owen, "s");
    }
    assertThat(site.pins()).containsExactly(Pin.of(JACK_AND_CARE, Pin.Verdict.SAME));
  }

  @Test
  void whatMayNotBeDoneIsSaidInWordsWithAWayBack() {
    try (var page = as("faziz", "/review/" + JACK_AND_CARE.reference())) {
      press(page, "s");
      page.navigate(site.at("/review/" + JACK_AND_CARE.reference()));
      press(page, "s");
      assertThat(page.locator(".answer").innerText()).contains("Another steward must say so too");
      page.getByText("Back to the pair").click();
      assertThat(page.locator(".answer").innerText()).contains("once a second person says so too");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void anAccessibilityCheckerFindsNothingAndNothingScrollsSideways(int width) {
    try (var page = as("faziz", "/review/" + JACK.reference())) {
      press(page, "u");
      for (var path : List.of(
          "/review?show=all&done=" + JACK.reference(),
          "/review/" + AMINA_OR_AMIRA.reference() + "?blind=off",
          "/review/" + JACK.reference() + "?done=" + JACK.reference())) {
        page.setViewportSize(width, 800);
        page.navigate(site.at(path));
        assertThat(page.locator("h1").count()).isOne();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as(path)
            .isEqualTo(true);
        var found = new AxeBuilder(page).analyze();
        assertThat(found.getViolations()).as(path + found.getViolations()).isEmpty();
      }
    }
  }

  private Page as(String user, String path) {
    var page = chromium
        .browser()
        .newPage(new Browser.NewPageOptions().setExtraHTTPHeaders(Map.of(ReviewSite.HEADER, user)));
    page.navigate(site.at(path));
    return page;
  }

  /** Presses a key that leads to another page, and waits for it. */
  private static void press(Page page, String key) {
    var loaded = new AtomicBoolean();
    page.onLoad(any -> loaded.set(true));
    page.keyboard().press(key);
    page.waitForCondition(loaded::get);
  }
}
