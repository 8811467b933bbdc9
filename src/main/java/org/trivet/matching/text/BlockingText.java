package org.trivet.matching.text;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.plan.PartReading;
import org.trivet.matching.plan.PlanBlock;

/** Blocking rules as a model writes them: {@code [birth-date, surname sound]}. */
record BlockingText(List<String> fields) {
  private static final int USUAL_CAP = 1000;
  private static final String EITHER_WAY_ROUND = "/";

  List<PlanBlock> all(ModelNode blocking) {
    return blocking.elements().stream().map(this::rule).toList();
  }

  private PlanBlock rule(ModelNode written) {
    if (written.isList() || written.isText()) {
      return new PlanBlock(String.join(" + ", written.texts()), parts(written), USUAL_CAP);
    }
    written.withOnly(List.of("name", "parts", "cap"));
    var parts = written.required("parts");
    var cap = written.at("cap").map(ModelNode::wholeNumber).orElse(USUAL_CAP);
    if (cap < 2) {
      throw ModelRefusals.wrong(written.required("cap"), "2 or more");
    }
    return new PlanBlock(
        written.at("name").map(ModelNode::text).orElse(String.join(" + ", parts.texts())),
        parts(parts),
        cap);
  }

  private List<PlanBlock.Part> parts(ModelNode written) {
    return written.elements().stream().map(this::part).toList();
  }

  private PlanBlock.Part part(ModelNode written) {
    var words = written.text().strip().split("\\s+", 2);
    var positions = new ArrayList<Integer>();
    for (var field : words[0].split(EITHER_WAY_ROUND, -1)) {
      if (!fields.contains(field)) {
        throw ModelRefusals.unknown(written, "field", field, fields);
      }
      positions.add(fields.indexOf(field));
    }
    var reading = words.length > 1 ? words[1] : "";
    return new PlanBlock.Part(
        positions,
        PartReading.parse(reading)
            .orElseThrow(
                () -> ModelRefusals.unknown(written, "reading", reading, PartReading.words())));
  }
}
