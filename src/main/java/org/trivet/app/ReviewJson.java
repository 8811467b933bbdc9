package org.trivet.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairDecision.Sight;
import org.trivet.review.PairEvent;
import org.trivet.serve.review.ComparedRow;
import org.trivet.serve.review.LinkEvidence;
import org.trivet.serve.review.Neighbour;
import org.trivet.serve.review.PairView;
import org.trivet.serve.review.QueuedPair;
import org.trivet.serve.review.RecordCard;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewList;
import org.trivet.serve.review.ReviewedPair;

/** Pairs for programs. */
final class ReviewJson {
  private ReviewJson() {}

  static String of(ReviewList list, List<ReviewedPair> pairs) {
    var map = new LinkedHashMap<String, Object>();
    map.put("night", list.night().name());
    var counts = new LinkedHashMap<String, Object>();
    list.counts().forEach((place, count) -> counts.put(place.words(), count));
    map.put("counts", counts);
    map.put("pairs", pairs.stream().map(ReviewJson::pair).toList());
    return FindingsJson.written(map);
  }

  static String of(ReviewDesk.Done done) {
    var map = pair(done.pair());
    done.evidence().ifPresent(evidence -> map.put("evidence", evidence(evidence)));
    return FindingsJson.written(map);
  }

  static String of(PairView view) {
    var map = pair(view.about());
    map.put("people_to_join", view.toJoin() == People.TWO ? 2 : 1);
    map.put("a", record(view.left()));
    map.put("b", record(view.right()));
    map.put("compared", view.rows().stream().map(ReviewJson::row).toList());
    map.put("neighbours", view.neighbours().stream().map(ReviewJson::neighbour).toList());
    map.put("more_neighbours", view.others());
    view.evidence().ifPresent(evidence -> map.put("evidence", evidence(evidence)));
    map.put("events", view.about().events().stream().map(ReviewJson::event).toList());
    return FindingsJson.written(map);
  }

  private static Map<String, Object> pair(ReviewedPair pair) {
    var map = new LinkedHashMap<String, Object>();
    map.put("reference", pair.reference());
    map.put("stands", pair.place().words());
    map.put("assignee", pair.assignee().orElse(""));
    map.put("feeds", pair.feeds());
    map.put("question", pair.asked().map(QueuedPair::question).orElse(""));
    map.put("first_night", pair.asked().map(QueuedPair::firstNight).orElse(""));
    pair.asked().ifPresent(asked -> map.put("priority", asked.priority()));
    map.put("blind", pair.isBlind());
    Optional.of(pair)
        .filter(open -> open.sight() == Sight.OPEN)
        .flatMap(ReviewedPair::asked)
        .ifPresent(asked -> map.put("match_weight", asked.weight()));
    return map;
  }

  private static Map<String, Object> record(RecordCard card) {
    var map = new LinkedHashMap<String, Object>();
    map.put("feed", card.key().feed());
    map.put("sender", card.key().sender());
    map.put("local_id", card.key().localId());
    map.put("tables", card.tables().stream().sorted().toList());
    return map;
  }

  private static Map<String, Object> row(ComparedRow row) {
    var map = new LinkedHashMap<String, Object>();
    map.put("what", row.label());
    map.put("agreement", row.agreement().words());
    map.put("a", row.left());
    map.put("b", row.right());
    return map;
  }

  private static Map<String, Object> neighbour(Neighbour neighbour) {
    var map = record(neighbour.card());
    map.put("why", neighbour.why());
    map.put("says", neighbour.card().line());
    return map;
  }

  private static Map<String, Object> evidence(LinkEvidence evidence) {
    var levels = new LinkedHashMap<String, Object>();
    evidence.levels().forEach(level -> levels.put(level.attribute(), level.likeness()));
    var map = new LinkedHashMap<String, Object>();
    map.put("match_weight", evidence.weight());
    map.put("levels", levels);
    map.put("rule", evidence.rule());
    map.put("decision", evidence.decision());
    map.put("reason", evidence.reason());
    return map;
  }

  private static Map<String, Object> event(PairEvent event) {
    var map = new LinkedHashMap<String, Object>();
    map.put("number", event.number());
    map.put("at", event.at().toString());
    map.put("by", event.by().name());
    map.put("what", PairText.words(event));
    return map;
  }
}
