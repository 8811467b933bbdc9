package org.trivet.ledger;

import org.trivet.vocabulary.NightId;

/** What a night found at the source of one feed, with a sentence for the night's page. */
public record SourcePoll(NightId night, String feed, PollOutcome outcome, String message) {}
