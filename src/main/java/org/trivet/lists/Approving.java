package org.trivet.lists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts a person's name to weights, once, and tells of weights that no person answers for. */
public final class Approving {
  private final Path file;
  private final Optional<Path> model;

  /** @param model where the model is now; if it is not told, where the weights say that it was */
  public Approving(Path file, Optional<Path> model) {
    this.file = file;
    this.model = model;
  }

  /** Writes the approval into the file; everything else in it stands. Refused where it was approved before, or is no longer what was learned. */
  public WeightsHead approve(WeightsHead.Approval approval) {
    var root = WeightsFile.root(file);
    var head = WeightsHead.read(root).orElseThrow(() -> ListRefusals.noHead(file));
    head.approval().ifPresent(former -> {
      throw ListRefusals.approvedAlready(file, head.version(), former.on().toString());
    });
    if (!WeightsFile.isAsLearned(root)) {
      throw ListRefusals.weightsChanged(file, head.version());
    }
    if (!isOfThisModel(head)) {
      throw ListRefusals.modelChanged(file, model(head));
    }
    var text = ((ObjectNode) root.node()).deepCopy();
    text.put("approved-by", approval.by());
    text.put("approved-on", approval.on().toString());
    text.put("note", approval.note());
    WeightsFile.write(file, text);
    return head;
  }

  private Path model(WeightsHead head) {
    return model.orElseGet(() -> WeightsFile.folder(file).resolve(head.model()).normalize());
  }

  private boolean isOfThisModel(WeightsHead head) {
    return Files.isRegularFile(model(head)) && ModelHash.of(model(head)).equals(head.modelHash());
  }

  /** What speaks against trusting the weights, in a line; empty where a person approved exactly these for exactly this model. */
  public Optional<String> doubt() {
    var root = WeightsFile.root(file);
    var head = WeightsHead.read(root);
    if (head.isEmpty() || head.orElseThrow().approval().isEmpty()) {
      return Optional.of(
          "The weights %s are not approved. When you trust them: trivet match approve %s --as NAME --note WHY"
              .formatted(head.map(WeightsHead::version).orElse(file.toString()), file));
    }
    if (!WeightsFile.isAsLearned(root)) {
      return Optional.of("The weights %s were approved, but their numbers have been changed since"
          .formatted(head.orElseThrow().version()));
    }
    return isOfThisModel(head.orElseThrow())
        ? Optional.empty()
        : Optional.of("The weights %s were approved for a model whose text was another one"
            .formatted(head.orElseThrow().version()));
  }
}
