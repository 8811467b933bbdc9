package org.trivet.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.ContractLoader;
import org.trivet.measure.Measures;
import org.trivet.reference.ReferencePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code docs}: pages made from the texts of the house. */
@Command(
    name = "docs",
    description = "Pages made from the contracts, the measures and the rules.",
    footerHeading = "%nExample:%n",
    footer = "  trivet docs reference --out docs/reference",
    subcommands = DocsCommand.Reference.class)
final class DocsCommand {
  @Mixin
  private Place place = new Place();

  /** {@code docs reference}. */
  @Command(
      name = "reference",
      description = "A page per feed, the measures, the code lists and the rules of findings.",
      footerHeading = "%nExample:%n",
      footer = "  trivet docs reference --out docs/reference")
  static final class Reference implements Callable<Integer> {
    @ParentCommand
    private DocsCommand parent = new DocsCommand();

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Default docs/reference beside the launcher")
    private @Nullable Path out;

    @Override
    public Integer call() {
      var place = parent.place;
      var house = place.house();
      var contracts = ContractLoader.ofHouse(house, place.conf()).load();
      var measures = Measures.in(house.resolve("jobs/measures")).all();
      var folder = out == null ? house.resolve("docs/reference") : out;
      var pages = new ReferencePages(contracts, measures).write(folder);
      System.out.printf("%d pages written into %s%n", pages.size(), folder);
      return 0;
    }
  }
}
