package org.trivet.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads every contract under {@code jobs/feeds}, the code lists under {@code warehouse/reference/code-lists} and the agreements in
 * {@code conf/agreements.yaml}, and refuses with every problem of every file at once.
 */
public final class ContractLoader {
  private static final String FEED_FILE = "feed.yaml";

  private final Path feeds;
  private final Path codeLists;
  private final Path agreements;

  public ContractLoader(Path feeds, Path codeLists, Path agreements) {
    this.feeds = feeds;
    this.codeLists = codeLists;
    this.agreements = agreements;
  }

  /** The loader of a house: the folder that holds {@code jobs/}, {@code warehouse/} and {@code conf/}. */
  public static ContractLoader ofHouse(Path house, Path conf) {
    return new ContractLoader(
        house.resolve("jobs/feeds"),
        house.resolve("warehouse/reference/code-lists"),
        conf.resolve("agreements.yaml"));
  }

  /** Every contract, whole; throws a {@link org.trivet.vocabulary.Refusal} that lists all problems. */
  public Contracts load() {
    var problems = new Problems();
    var codes = loadCodeLists(problems);
    var loaded = feedFiles().stream()
        .flatMap(file -> loadFeed(file, codes, problems).stream())
        .toList();
    var agreed = new Agreements(
        ContractText.read(agreements, ContractText.AgreementText[].class, problems).stream()
            .flatMap(Arrays::stream)
            .map(ContractText.AgreementText::toAgreement)
            .toList());
    ContractRules.check(loaded, agreed, problems);
    problems.refuseIfAny();
    return new Contracts(loaded, agreed);
  }

  private Map<String, CodeList> loadCodeLists(Problems problems) {
    var lists = new HashMap<String, CodeList>();
    for (var file : yamlFilesIn(codeLists)) {
      ContractText.read(file, ContractText.CodeListText.class, problems)
          .ifPresent(text -> lists.put(text.name(), text.toCodeList()));
    }
    return lists;
  }

  private List<FeedContract> loadFeed(
      Path feedFile, Map<String, CodeList> codes, Problems problems) {
    var folder = feedFile.resolveSibling("");
    var tables = yamlFilesIn(folder).stream()
        .filter(file -> !file.endsWith(FEED_FILE))
        .flatMap(file -> ContractText.read(file, TableText.class, problems).stream()
            .flatMap(text -> text.toContract(codes, problems.in(file)).stream()))
        .toList();
    return ContractText.read(feedFile, FeedText.class, problems).stream()
        .flatMap(text -> text.toContract(tables, problems.in(feedFile)).stream())
        .toList();
  }

  private List<Path> feedFiles() {
    return walk(feeds, 4).stream().filter(file -> file.endsWith(FEED_FILE)).toList();
  }

  private static List<Path> yamlFilesIn(Path folder) {
    return walk(folder, 1).stream()
        .filter(file -> file.toString().endsWith(".yaml"))
        .toList();
  }

  private static List<Path> walk(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
