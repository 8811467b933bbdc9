package org.trivet.console;

import java.util.List;

/** Whether a night worked: the first word, one sentence, and what else to know. */
record Judged(Answer answer, String sentence, List<String> toKnow) {
  Judged {
    toKnow = List.copyOf(toKnow);
  }
}
