package org.trivet.serve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivet.page.Html;

/** The comparisons of one release as one page that needs nothing else: a table to read across, then each comparison with what to do. */
public record ReconciliationPage(String authority, String night, List<Compared> comparisons) {
  private static final String STYLE = """
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #16191d; background: #fff; }
      table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
      caption { text-align: left; font-weight: bold; padding: .5rem 0; }
      th, td { border-bottom: 1px solid #6b7280; padding: .4rem .6rem; text-align: left; vertical-align: top; }
      td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
      dt { font-weight: bold; margin-top: .5rem; }
      dd { margin-left: 0; }
      a { color: #0b4f9e; }
      @media print { a { color: inherit; } }
      """;

  public ReconciliationPage {
    comparisons = List.copyOf(comparisons);
  }

  public String html() {
    var title = "Statutory returns beside the live extracts";
    return Html.page(
        title + ", " + authority,
        STYLE,
        Html.of(
            "main",
            Html.of("h1", title),
            Html.of(
                "p",
                "%s, release of %s. Cases are plans, requests, episodes and referrals. This page holds counts, small ones too: it is for those who work on the returns and not for publication."
                    .formatted(authority, night)),
            table(),
            Html.all(comparisons.stream().map(ReconciliationPage::section))));
  }

  private Html table() {
    var head = Html.of(
        "tr",
        Html.all(Stream.of("Comparison", "Return", "Period")
            .map(name -> header("col", "", Html.text(name)))),
        Html.all(Stream.of("Same", "Differing", "Only in return", "Only in live", "Agreement")
            .map(name -> header("col", "number", Html.text(name)))));
    return Html.of(
        "table",
        Html.of("caption", "How far returns and live extracts agree"),
        Html.of("thead", head),
        Html.of("tbody", Html.all(comparisons.stream().map(ReconciliationPage::row))));
  }

  private static Html row(Compared compared) {
    var link = Html.of("a", Map.of("href", "#" + anchor(compared)), Html.text(compared.title()));
    var period = compared.period().orElse(compared.isCompared() ? "" : compared.state());
    return Html.of(
        "tr",
        header("row", "", link),
        Html.of("td", compared.feeds().returned()),
        Html.of("td", period),
        compared.isCompared()
            ? counts(compared)
            : Html.all(Stream.generate(() -> number("–")).limit(5)));
  }

  private static Html counts(Compared compared) {
    var counts = compared.counts();
    return Html.all(Stream.concat(
        Stream.of(counts.same(), counts.differing(), counts.onlyInReturn(), counts.onlyInLive())
            .map(count -> number("%,d".formatted(count))),
        Stream.of(number(compared.percent()))));
  }

  private static Html section(Compared compared) {
    return Html.of(
        "section",
        Html.of("h2", Map.of("id", anchor(compared)), Html.text(heading(compared))),
        Html.of("p", compared.sentence()),
        Html.of(
            "dl",
            entry("What is compared", compared.words().compares()),
            entry("Why they may rightly differ", compared.words().mayDiffer()),
            entry("What to do", compared.words().whatToDo()),
            entry(
                "The cases",
                "./trivet reconcile --cases %s --purpose PURPOSE lists them, for people who may see the identified zone."
                    .formatted(compared.id()))));
  }

  private static String heading(Compared compared) {
    return compared.title() + compared.period().map(period -> ", " + period).orElse("");
  }

  private static String anchor(Compared compared) {
    return compared.id() + compared.period().map(period -> "-" + period).orElse("");
  }

  private static Html entry(String term, String description) {
    return Html.all(Stream.of(Html.of("dt", term), Html.of("dd", description)));
  }

  private static Html header(String scope, String kind, Html content) {
    return Html.of("th", Map.of("scope", scope, "class", kind), content);
  }

  private static Html number(String text) {
    return Html.of("td", Map.of("class", "number"), Html.text(text));
  }
}
