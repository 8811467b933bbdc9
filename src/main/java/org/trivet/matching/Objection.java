package org.trivet.matching;

import java.util.Optional;

/** Why a pair may not be linked by itself: two children for certain, or a question, if need be only about pairs that weigh enough. */
record Objection(String reason, Optional<Question> asked, Ask when) {
  enum Ask {
    NEVER,
    ALWAYS,
    FROM_LINK_THRESHOLD
  }

  static Objection twoChildren(String reason) {
    return new Objection(reason, Optional.empty(), Ask.NEVER);
  }

  static Objection toAsk(Question question) {
    return new Objection(question.words(), Optional.of(question), Ask.ALWAYS);
  }

  static Objection unlessStrong(Question question) {
    return new Objection(
        "too little speaks for one child", Optional.of(question), Ask.FROM_LINK_THRESHOLD);
  }

  boolean outweighs(Evidence evidence, Thresholds thresholds) {
    return switch (when) {
      case NEVER -> true;
      case ALWAYS -> false;
      case FROM_LINK_THRESHOLD -> evidence.weight() < thresholds.link();
    };
  }

  Question question() {
    return asked.orElseThrow();
  }
}
