package org.trivet.matching;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which forenames are used for one another: short forms, pet names, and spellings of one name in another script. */
public final class ShortForms implements Serializable {
  private final Map<String, Set<Integer>> groupsByName;

  private ShortForms(Map<String, Set<Integer>> groupsByName) {
    this.groupsByName = Map.copyOf(groupsByName);
  }

  /** Each group is a list of names that may stand for one another; a name may be in several groups. */
  public static ShortForms of(List<List<String>> groups) {
    var byName = new HashMap<String, Set<Integer>>();
    for (var number = 0; number < groups.size(); number++) {
      for (var name : groups.get(number)) {
        byName
            .computeIfAbsent(NameWriting.standard(name), any -> new HashSet<>())
            .add(number);
      }
    }
    return new ShortForms(byName);
  }

  public boolean relate(String one, String other) {
    var groups = groupsByName.getOrDefault(one, Set.of());
    if (groups.isEmpty()) {
      return false;
    }

    for (var group : groupsByName.getOrDefault(other, Set.of())) {
      if (groups.contains(group)) {
        return true;
      }
    }
    return false;
  }
}
