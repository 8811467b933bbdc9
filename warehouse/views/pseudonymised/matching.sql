/* view
title: How far to trust the joint figures
description: Per feed, how many of its person records were linked to a record of another agency, and how many wait for a decision.
columns:
  feed: The feed
  agency: Whose feed it is
  records: Person records of the feed
  linked_across: Of these, records whose child another agency knows too
  linked_share: linked_across / records
  in_review: Of these, records with a pair waiting for a decision
  model_version: The matching model that decided
questions:
  - ask: Which feed links worst?
    sql: SELECT feed, linked_share FROM matching ORDER BY linked_share LIMIT 1
  - ask: How many records wait for a decision?
    sql: SELECT sum(in_review) FROM matching
  - ask: Did one model decide everything?
    sql: SELECT DISTINCT model_version FROM matching
*/
SELECT feed, agency, records, linked_across, linked_across / nullif(records, 0) AS linked_share, in_review, model_version
FROM   match_summary;
