package org.trivet.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trivet.page.Html;

/** What pages about matching are made of: one style, tables that read well aloud and on paper, bars beside their numbers. */
final class Pieces {
  private static final String STYLE = """
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
      h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; padding: .4rem 0; }
      th, td { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      svg { display: block; } svg[role=img] { max-width: 100%; height: auto; }
      svg text { font: 13px system-ui, sans-serif; fill: #1a1a1a; }
      @media print {
        body { margin: 0; max-width: none; font-size: 11pt; }
        .scroll { overflow: visible; }
        svg, rect { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        svg, tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
      }
      """;
  private static final double WIDEST = 160;

  /** Blue speaks for one person, red against: told apart in grey too, and never by colour alone. */
  static final String FOR = "#1f5fa8";

  static final String AGAINST = "#b3261e";

  private Pieces() {}

  static void write(Path file, String title, Html body) {
    try {
      Files.writeString(file, Html.page(title, STYLE, Html.of("main", body)));
    } catch (IOException cannotWrite) {
      throw ListRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
  }

  static Html table(String caption, List<String> columns, Stream<Html> rows) {
    var head = Html.of(
        "tr",
        columns.stream()
            .map(column -> Html.of("th", Map.of("scope", "col"), Html.text(column)))
            .toArray(Html[]::new));
    return Html.of(
        "div",
        Map.of("class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption),
        Html.of(
            "table",
            Html.of("caption", caption),
            Html.of("thead", head),
            Html.of("tbody", Html.all(rows))));
  }

  static Html row(Html... cells) {
    return Html.of("tr", cells);
  }

  static Html number(String format, double value) {
    return number(String.format(Locale.UK, format, value));
  }

  static Html number(String written) {
    return Html.of("td", Map.of("class", "number"), Html.text(written));
  }

  static Html count(long count) {
    return number("%,d".formatted(count));
  }

  /** A bar for a share from -1 to 1, red below 0; the number stands beside it. */
  static Html bar(double share) {
    var length = Math.min(WIDEST, Math.abs(share) * WIDEST);
    return Html.of(
        "svg",
        Map.of("width", "160", "height", "12", "aria-hidden", "true"),
        Html.of(
            "rect",
            Map.of(
                "width",
                String.format(Locale.ROOT, "%.1f", length),
                "height",
                "12",
                "fill",
                share < 0 ? AGAINST : FOR)));
  }
}
