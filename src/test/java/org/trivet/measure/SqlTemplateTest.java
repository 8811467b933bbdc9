package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Refusal;

class SqlTemplateTest {
  private static final SqlTemplate TEMPLATE =
      new SqlTemplate("m", "SELECT {{place}} WHERE d > {{ as_at }}");

  @Test
  void eachParameterBecomesATypedLiteral() {
    var filled = TEMPLATE.filled(Map.of(
        "place",
        SqlType.TEXT.literal("St. Mary's $1"),
        "as_at",
        SqlType.DATE.literal("2026-11-20")));

    assertThat(filled).isEqualTo("SELECT 'St. Mary''s $1' WHERE d > DATE '2026-11-20'");
  }

  @Test
  void anUnknownAndAnUnusedParameterAreBothTold() {
    assertThatThrownBy(() -> TEMPLATE.filled(Map.of("place", "'x'", "town", "'y'")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'town', which the query does not use")
        .hasMessageContaining("the query uses 'as_at'");
  }

  @Test
  void aTextThatIsNotOfItsTypeIsRefused() {
    assertThatThrownBy(() -> SqlType.DATE.literal("2026-02-30"))
        .isInstanceOf(java.time.DateTimeException.class);
    assertThatThrownBy(() -> SqlType.INTEGER.literal("1; DROP"))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> SqlType.TEXT.literal("a\\' OR 1=1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
