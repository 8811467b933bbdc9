package org.trivet.lists;

import java.nio.file.Path;
import org.trivet.matching.text.ModelTexts;
import org.trivet.vocabulary.HashChain;

/** By which a model is told to be the one that weights were learned for. */
final class ModelHash {
  private ModelHash() {}

  /** Of a model's text and that of the short forms that it names; the ends of its lines do not matter. */
  static String of(Path model) {
    var texts = ModelTexts.ofPlan(model);
    var all =
        texts.shortForms().isEmpty() ? texts.plan() : texts.plan() + "\n" + texts.shortForms();
    return HashChain.hash(all.replace("\r\n", "\n"));
  }
}
