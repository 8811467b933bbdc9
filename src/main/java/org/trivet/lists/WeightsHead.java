package org.trivet.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.matching.text.ModelNode;
import org.trivet.measure.Ratio;

/**
 * What a weights file says of itself: which version it is, when and from what it was learned, how well it does, and who approved it.
 *
 * @param version the day it was learned and the beginning of its numbers' hash
 * @param model the model's file, as seen from the folder of the weights
 * @param modelHash of the model's text
 */
public record WeightsHead(
    String version,
    LocalDate learnedOn,
    Path model,
    String modelHash,
    int records,
    List<String> lists,
    Optional<Approval> approval) {
  /** The keys of the head, in their order in the file. */
  static final List<String> KEYS = List.of(
      "version",
      "learned-on",
      "model",
      "model-sha-256",
      "records",
      "lists",
      "evaluation",
      "approved-by",
      "approved-on",
      "note");

  public WeightsHead {
    lists = List.copyOf(lists);
  }

  /** Who answers for the weights, from which day on, and why. */
  public record Approval(String by, LocalDate on, String note) {}

  /** The head as it is written, the evaluation between what was learned from and who approved. */
  Map<String, Object> written(List<AtThreshold> evaluation) {
    var head = new LinkedHashMap<String, Object>();
    head.put("version", version);
    head.put("learned-on", learnedOn.toString());
    head.put("model", model.toString());
    head.put("model-sha-256", modelHash);
    head.put("records", records);
    head.put("lists", lists);
    head.put("evaluation", evaluation.stream().map(WeightsHead::written).toList());
    head.put("approved-by", approval.map(Approval::by).orElse(""));
    head.put("approved-on", approval.map(given -> given.on().toString()).orElse(""));
    head.put("note", approval.map(Approval::note).orElse(""));
    return head;
  }

  private static Map<String, Object> written(AtThreshold row) {
    var written = new LinkedHashMap<String, Object>();
    written.put("weight", row.weight());
    written.put("precision", rounded(row.precision()));
    written.put("recall", rounded(row.recall()));
    written.put("f1", rounded(row.f1()));
    written.put("labels-linked", (long) row.precision().denominator());
    written.put("labels-same", (long) row.recall().denominator());
    return written;
  }

  private static double rounded(Ratio ratio) {
    return rounded(ratio.share().orElse(1));
  }

  private static double rounded(double share) {
    return Math.round(share * 1e5) / 1e5;
  }

  /** The head of a file; empty where the file has none, as those of earlier versions. */
  static Optional<WeightsHead> read(ModelNode root) {
    return root.at("version")
        .map(version -> new WeightsHead(
            version.text(),
            date(root.required("learned-on")),
            Path.of(root.required("model").text()),
            root.required("model-sha-256").text(),
            root.required("records").wholeNumber(),
            root.required("lists").texts(),
            approval(root)));
  }

  private static Optional<Approval> approval(ModelNode root) {
    return root.at("approved-by")
        .map(ModelNode::text)
        .filter(name -> !name.isBlank())
        .map(name -> new Approval(
            name,
            date(root.required("approved-on")),
            root.at("note").map(ModelNode::text).orElse("")));
  }

  private static LocalDate date(ModelNode node) {
    if (!node.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw node.wrong("a date such as 2026-11-22");
    }
    return LocalDate.parse(node.text());
  }
}
