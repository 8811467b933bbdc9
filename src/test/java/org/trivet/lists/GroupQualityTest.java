package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivet.matching.Evaluation;
import org.trivet.matching.Evaluation.OfGroup;
import org.trivet.matching.Quality;

class GroupQualityTest {
  private final Map<String, String> found = new HashMap<>();
  private final Map<String, String> truth = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  /** So many people of two records each; of some the records were not put together. */
  private void people(String group, int people, int missed) {
    for (var person = 0; person < people; person++) {
      for (var record = 0; record < 2; record++) {
        var key = group + person + "-" + record;
        truth.put(key, group + person);
        found.put(key, person < missed ? key : group + person);
        groups.put(key, group);
      }
    }
  }

  private GroupQuality quality() {
    return new GroupQuality(Evaluation.of(found, truth), Evaluation.byGroup(found, truth, groups));
  }

  @Test
  void aGroupThatIsMoreThanAPointBehindIsNamedWithItsInterval() {
    people("A", 500, 5);
    people("B", 100, 8);

    assertThat(quality().sentence())
        .isEqualTo(
            "More than one point behind the whole: B in recall, 92.0 % (95 % interval 85.0 to 95.9) where the whole has 97.8 %.");
  }

  @Test
  void groupsAlikeAreNotBlamed() {
    people("A", 200, 2);
    people("B", 100, 1);

    assertThat(quality().sentence())
        .isEqualTo("No group of 10 records or more is more than one point behind the whole.");
  }

  @Test
  void aGroupOfFewRecordsIsNotShown() {
    people("A", 200, 2);
    people("B", 4, 4);

    assertThat(quality().shown()).extracting(GroupQuality.Group::name).containsExactly("A");
    assertThat(quality().notShown()).isEqualTo(1);
    assertThat(quality().sentence()).doesNotContain("B");
  }

  @Test
  void aPairOfTwoGroupsCountsInBoth() {
    truth.putAll(Map.of("1", "x", "2", "x", "3", "x"));
    found.putAll(Map.of("1", "p", "2", "p", "3", "q"));
    groups.putAll(Map.of("1", "A", "2", "B", "3", "A"));

    assertThat(Evaluation.byGroup(found, truth, groups))
        .containsEntry("A", new OfGroup(2, new Quality(3, 1, 1)))
        .containsEntry("B", new OfGroup(1, new Quality(2, 1, 1)));
  }
}
