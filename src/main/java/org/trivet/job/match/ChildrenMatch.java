package org.trivet.job.match;

/** From standardised tables to named children: persons, what belongs together, names. */
public record ChildrenMatch(ChildrenModel model) {

  /** Finds the children of one night; the tables are lazy until they are written. */
  public MatchOutput run(MatchInput input) {
    var pinned = new PinnedPairs(input.before().pins());
    var persons = Settled.of(pinned.printed(
        PersonRecords.perRecordKey(PersonFacts.of(input.tables()), input.marks(), model)));
    var found = new Matching(model, pinned).of(persons, input.before().kept());
    var divided = found.kept().divided();
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
        found.overfull(),
        Division.onlyClosed(members),
        found.kept());
  }
}
