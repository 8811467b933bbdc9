package org.trivet.publish.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Gap;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Story;

/** What may be said with numbers that are no figures: names, dates, definitions, and the house's own few phrases. */
final class Constants {
  private static final Pattern PHRASES = Pattern.compile(
      String.join(
          "|",
          "\\b95% (range|limit|ranges)",
          "Guidelines 2\\.2\\b",
          "Licence v3\\.0\\b",
          "Table \\d+:",
          "\\bTable_\\d+",
          "\\bnote \\d+",
          "Page \\d+ of \\d+",
          "\\btheme-\\d+",
          "\\b(lower|upper)_95(_\\w+)?",
          "\\bOf \\d+ measures,",
          "\\b\\d+ (got better|got worse|changed, neither|shows? no clear|ha(s|ve) no earlier|(is|are) not shown|w(as|ere) not measured|measures? shows? no clear)",
          "over \\d+ months",
          "T00:00:00Z?",
          "width=device-width, initial-scale=1"),
      Pattern.CASE_INSENSITIVE);
  private static final List<String> HOUSE = List.of(
      "E92000001",
      "utf-8",
      "http://www.w3.org/2000/svg",
      "http://www.w3.org/ns/csvw",
      "dcterms:W3CDTF",
      "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

  private final List<Pattern> words;
  private final Set<String> numbers = new HashSet<>();

  Constants(Board board) {
    var all = Stream.of(
            HOUSE.stream(),
            publication(board),
            edition(board),
            board.stories().stream().flatMap(Constants::story))
        .flatMap(each -> each)
        .map(Constants::spaced)
        .filter(text -> text.matches(".*\\d.*") && !text.matches("\\d{1,3}"))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(text -> text))
        .toList();
    this.words = all.stream().map(Constants::whole).toList();
    all.forEach(text -> numbers.addAll(Numbers.in(text)));
  }

  private static Stream<String> publication(Board board) {
    var publication = board.publication();
    var themes = publication.themes().stream()
        .flatMap(theme -> Stream.concat(
            Stream.of(theme.title(), theme.about()),
            theme.measures().stream()
                .flatMap(named -> Stream.of(
                    named.id(), named.name(), named.aim().owner(), named.aim().note()))));
    var head = publication.head();
    return Stream.concat(
        Stream.of(publication.id(), head.title(), head.audience(), head.contact()), themes);
  }

  private static Stream<String> edition(Board board) {
    var edition = board.edition();
    return Stream.of(
            Stream.of(
                edition.site().name(),
                edition.site().code(),
                edition.night().name(),
                edition.date().toString(),
                PeriodName.day(edition.date()),
                board.changes().since()),
            board.changes().sentences().stream())
        .flatMap(each -> each);
  }

  private static Stream<String> story(Story story) {
    return Stream.concat(
        Stream.of(story.anchor(), story.absent()),
        story.counted().stream().flatMap(Constants::counted));
  }

  private static Stream<String> counted(Story.Counted counted) {
    var definition = counted.measure().facts().definition();
    var words = new ArrayList<String>(counted.notes());
    words.addAll(List.of(
        counted.measure().facts().title(),
        definition.text(),
        definition.numerator(),
        definition.denominator(),
        definition.source(),
        counted.comparison(),
        counted.scale().name()));
    counted.points().forEach(point -> words.addAll(period(point.period())));
    for (var gap : counted.gaps()) {
      words.add(gap.title());
      words.addAll(gap.groups().stream().map(Gap.Group::name).toList());
    }
    for (var line : counted.lines()) {
      words.addAll(place(line.place()));
      line.figures().stream()
          .map(PublishedLine.Figure::period)
          .forEach(period -> words.addAll(period(period)));
    }
    return words.stream();
  }

  private static List<String> place(PublishedRow.Place place) {
    return List.of(place.code(), place.name());
  }

  private static List<String> period(PeriodName period) {
    return List.of(
        period.label(),
        period.inWords(),
        period.asNoun(),
        period.inShort(),
        period.onAxis(),
        period.timePeriod(),
        period.timeIdentifier(),
        period.asAt().toString(),
        PeriodName.day(period.asAt()));
  }

  /** The text without what is constant. */
  String strip(String text) {
    var left = spaced(text);
    for (var word : words) {
      left = word.matcher(left).replaceAll(" ");
    }
    return PHRASES.matcher(left).replaceAll(" ");
  }

  /** A text that does not begin or end within a number. */
  private static Pattern whole(String text) {
    return Pattern.compile("(?<![\\d.])" + Pattern.quote(text) + "(?!\\d|[.,]\\d)");
  }

  /** Whether a number stands in any constant: for texts whose sentences were broken into lines. */
  boolean mentions(String number) {
    return numbers.contains(number);
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
