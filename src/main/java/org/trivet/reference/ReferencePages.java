package org.trivet.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trivet.contract.Contracts;
import org.trivet.measure.Measure;
import org.trivet.vocabulary.Refusal;

/** Every page of the reference that can be made: by feed, by measure, the code lists and the rules. The same texts give the same bytes. */
public record ReferencePages(Contracts contracts, List<Measure> measures) {
  private static final String CONTRACTS = "contracts";

  public ReferencePages {
    measures = List.copyOf(measures);
  }

  /** The pages by their place under the reference's folder. */
  public Map<Path, String> all() {
    var pages = new TreeMap<Path, String>();
    for (var feed : contracts.feeds()) {
      pages.put(Path.of(CONTRACTS, FeedPage.fileName(feed)), new FeedPage(feed).text());
    }
    pages.put(Path.of(CONTRACTS, "README.md"), new FeedIndex(contracts.feeds()).text());
    pages.put(Path.of("code-lists.md"), new CodeListPage(contracts.feeds()).text());
    pages.put(Path.of("measures.md"), new MeasurePage(measures).text());
    pages.put(Path.of("findings.md"), RulePage.text());
    return pages;
  }

  /** Writes them into a folder, and takes out the pages of feeds that are no more. */
  public List<Path> write(Path folder) {
    var pages = all();
    try {
      Files.createDirectories(folder.resolve(CONTRACTS));
      removeStale(folder, pages);
      for (var page : pages.entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
    } catch (IOException cannotWrite) {
      throw new Refusal(
          "Cannot write the reference into %s: %s. Some pages may be old; check the space and the rights there, then write it again."
              .formatted(folder, cannotWrite.getMessage()),
          cannotWrite);
    }
    return List.copyOf(pages.keySet());
  }

  /** Only pages that were made here are taken out. */
  private static void removeStale(Path folder, Map<Path, String> pages) throws IOException {
    try (var files = Files.list(folder.resolve(CONTRACTS))) {
      for (var file : files.toList()) {
        if (!pages.containsKey(folder.relativize(file)) && isMade(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isMade(Path file) {
    try {
      return file.toString().endsWith(".md") && Files.readString(file).contains(Markdown.MADE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
