package org.trivet.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trivet.contract.Reading;

class RuleTest {
  @Test
  void everyRuleThatCanBeBrokenHasItsWords() {
    assertThat(Arrays.stream(Reading.Trouble.values()).map(Reading.Trouble::word))
        .allSatisfy(word -> assertThat(Rule.of(word)).as(word).isPresent());
    assertThat(Arrays.stream(Finding.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(RuleTest::text))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(Rule.of(word)).as(word).isPresent());
  }

  @Test
  void theSentenceNamesTheColumnAsTheSenderWritesIt() {
    assertThat(Rule.NOT_A_DATE.words("dob").sentence())
        .startsWith("dob holds something that is no date.")
        .contains("Write a day that exists");
    assertThat(Rule.wordsOf("rule-of-old", "").wrong()).contains("'rule-of-old'");
  }

  private static String text(java.lang.reflect.Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
