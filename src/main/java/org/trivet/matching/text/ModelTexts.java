package org.trivet.matching.text;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;

/**
 * A model as its files' texts, so that it can be sent to where records are: the plan, and the short forms and weights that it names.
 *
 * @param file the plan's file, for messages
 * @param shortForms empty text where the plan names none
 * @param weights likewise
 */
public record ModelTexts(String file, String plan, String shortForms, String weights)
    implements Serializable {
  private static final String UNVERSIONED = "unversioned";

  /** Reads a plan's file, and beside it those that it names. */
  public static ModelTexts load(Path file) {
    var plan = ofPlan(file);
    var weights = beside(ModelNode.of(file, plan.plan()), "weights");
    return new ModelTexts(plan.file(), plan.plan(), plan.shortForms(), weights);
  }

  /** The plan and its short forms alone, for whoever learns weights anew. */
  public static ModelTexts ofPlan(Path file) {
    var plan = text(file);
    return new ModelTexts(
        file.toString(), plan, beside(ModelNode.of(file, plan), "short-forms"), "");
  }

  private static String beside(ModelNode root, String key) {
    return root.at(key)
        .map(named -> text(root.file().resolveSibling(named.text())))
        .orElse("");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException absent) {
      throw ModelRefusals.unreadableModel(file, "there is no such file");
    } catch (IOException unreadable) {
      throw ModelRefusals.unreadableModel(file, "it cannot be opened");
    }
  }

  /** What the plan says. */
  public MatchPlan matchPlan() {
    return new ModelFile(ModelNode.of(Path.of(file), plan), node(shortForms)).plan();
  }

  /** What was learned for the plan; empty where it names no weights. */
  public Optional<LearnedWeights> learned() {
    return node(weights).map(node -> WeightsText.read(node, matchPlan(), Path.of(file)));
  }

  /** Who answers for the weights; empty where nobody does. */
  public Optional<String> approvedBy() {
    return node(weights)
        .flatMap(node -> node.at("approved-by"))
        .map(ModelNode::text)
        .filter(name -> !name.isBlank());
  }

  /** What the weights are called. */
  public String version() {
    return node(weights)
        .flatMap(node -> node.at("version"))
        .map(ModelNode::text)
        .orElse(UNVERSIONED);
  }

  private Optional<ModelNode> node(String text) {
    return Optional.of(text)
        .filter(given -> !given.isEmpty())
        .map(given -> ModelNode.of(Path.of(file), given));
  }

  /** Every personal value that weights hold is a common name; none is told. */
  @Override
  public String toString() {
    return "ModelTexts[" + List.of(file, version()) + "]";
  }
}
