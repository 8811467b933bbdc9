package org.trivet.job.match;

import static org.apache.spark.sql.functions.lit;
import static org.trivet.job.match.MatchColumn.ENGINE;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

/** From standardised tables to named children: persons, blocks, components, division, names. */
public record ChildrenMatch(ChildrenModel model) {

  /** Finds the children of one night; the tables are lazy until they are written. */
  public MatchOutput run(MatchInput input) {
    var pinned = new PinnedPairs(input.before().pins());
    var persons = Settled.of(pinned.printed(
        PersonRecords.perRecordKey(PersonFacts.of(input.tables()), input.marks(), model)));
    var sharing = BlockPairs.Sharing.of(persons);
    var engine = Kept.engine(model, sharing);
    var kept = input.before().kept().filter(before -> before.isBy(engine));
    var found =
        Settled.of(new BlockPairs(model, sharing).perShare(Changes.between(kept, persons), kept));
    var components = Settled.of(Components.perRecord(pinned.with(BlockPairs.onlyPairs(found))));
    var divided = Settled.of(
        Division.perComponent(persons, components, new Division.Rules(model, pinned, kept)));
    var members = Settled.of(Division.perRecordKey(persons, divided));
    var history = Register.withoutSealedPast(input.before().register(), members);
    var register = Register.before(history, input.night());
    var named = Settled.of(register.withChildId(members));
    var queue =
        Settled.of(ReviewQueue.perOpenQuestion(divided, input.before().queue(), input.night()));
    return new MatchOutput(
        register.after(named),
        Division.onlyEvidence(divided, input.night()),
        queue,
        MatchSummary.withRun(MatchSummary.perFeed(named, queue), input.night(), model),
        BlockPairs.perOverfullRule(found),
        new Kept(
            persons.select(RECORD_NO.col(), PRINT.col(), lit(engine).as(ENGINE.text())),
            BlockPairs.onlyKept(found),
            divided));
  }
}
