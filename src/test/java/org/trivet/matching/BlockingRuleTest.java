package org.trivet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.matching.Child.child;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingRuleTest {
  private static boolean meet(BlockingRule rule, Child one, Child other) {
    var blocks = Arrays.stream(rule.blocksOf(one.record())).boxed().toList();
    return Arrays.stream(rule.blocksOf(other.record())).anyMatch(blocks::contains);
  }

  private static BlockingRule rule(BlockPart... parts) {
    return new BlockingRule("rule", List.of(parts), 100);
  }

  @Test
  void recordsMeetOnEveryCombinationOfTheirValues() {
    var here = child("Kate", "Obi-Marsh").born("2014-03-09");
    var there = child("Ann", "Marsh").born("2014-03-09");
    assertThat(meet(rule(BlockPart.BIRTH_DATE, BlockPart.SURNAME_SOUND), here, there))
        .isTrue();
    assertThat(meet(rule(BlockPart.BIRTH_DATE, BlockPart.FORENAME), here, there))
        .isFalse();
  }

  @Test
  void aRecordThatSaysNothingFallsIntoNoBlock() {
    assertThat(rule(BlockPart.NHS_NUMBER).blocksOf(child("Kate", "Obi").record()))
        .isEmpty();
  }

  @Test
  void turnedDaysAndMonthsMeet() {
    var rule = rule(BlockPart.BIRTH_DATE_TURNED);
    assertThat(meet(rule, child("K", "O").born("2014-03-09"), child("K", "O").born("2014-09-03")))
        .isTrue();
    assertThat(meet(rule, child("K", "O").born("2014-03-19"), child("K", "O").born("2014-03-19")))
        .isFalse();
  }

  @Test
  void recordsAcrossASealNeverMeet() {
    var former = child("Kate", "Obi").sealed();
    var present = child("Kate", "Obi");
    for (var part : BlockPart.values()) {
      assertThat(meet(rule(part), former, present)).isFalse();
    }
  }
}
