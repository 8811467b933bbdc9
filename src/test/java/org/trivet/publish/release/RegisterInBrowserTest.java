package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.console.Chromium;

/** The register in a real browser: no fault of WCAG 2.2 AA that a machine finds, and nothing wider than a phone. */
class RegisterInBrowserTest {

  @Test
  void axeFindsNothingAndAPhoneShowsAllOfIt(@TempDir Path folder) {
    try (var chromium = Chromium.open("the register of publications");
        var desk = new PublishingHouse(folder)) {
      desk.firstRelease();
      var file = new Register(desk.house()).write();
      for (var width : List.of(1280, 320)) {
        var page = open(chromium, file, width);
        var found = new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();
        assertThat(found.getViolations()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(Path.of("target/register-%d.png".formatted(width)))
            .setFullPage(true));
      }
    }
  }

  private static Page open(Chromium chromium, Path file, int width) {
    var page = chromium
        .browser()
        .newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setBypassCSP(true));
    page.navigate(file.toUri().toString());
    return page;
  }
}
