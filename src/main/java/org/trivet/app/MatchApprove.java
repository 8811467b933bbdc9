package org.trivet.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.Approving;
import org.trivet.lists.WeightsHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code match approve}: a person answers for weights. */
@Command(
    name = "approve",
    description = {
      "Put your name to weights that 'match train' wrote: the name, the day and the note are written into the file.",
      "Refused for weights that are approved already, or whose numbers or model are no longer what was learned."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  trivet match approve people.weights.yaml --as \"R. Okafor\" --note \"200 pairs checked, see minutes of 20 November\"")
final class MatchApprove implements Callable<Integer> {
  private final Calendar calendar = new Calendar();

  @Parameters(paramLabel = "WEIGHTS", description = "The file of weights")
  private Path weights = Path.of("");

  @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who approves")
  private String name = "";

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "Why they can be trusted")
  private String note = "";

  @Option(
      names = "--model",
      paramLabel = "M.yaml",
      description = "The model; default where the weights say that it was")
  private @Nullable Path model;

  @Override
  public Integer call() {
    var approval = new WeightsHead.Approval(name.strip(), calendar.today(), note.strip());
    var head = new Approving(weights, Optional.ofNullable(model)).approve(approval);
    System.out.printf("Version %s is approved as of %s%n", head.version(), approval.on());
    return 0;
  }
}
