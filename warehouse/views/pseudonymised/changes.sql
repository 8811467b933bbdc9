/* view
title: What happened to records in the register, night by night
description: Counts of new, joined, moved, merged, split, left and returned records per night; all nights, also in a question about an earlier one.
columns:
  night: The night
  event: What happened
  records: How many records
  children: How many children they belong to
questions:
  - ask: What happened in the latest night?
    sql: SELECT event, records FROM changes WHERE night = (SELECT max(night) FROM changes)
  - ask: Are merges growing?
    sql: SELECT night, records FROM changes WHERE event = 'merged' ORDER BY night
  - ask: How many records came and how many left, each night?
    sql: SELECT night, sum(records) FILTER (WHERE event = 'new') AS came, sum(records) FILTER (WHERE event = 'left') AS gone FROM changes GROUP BY night ORDER BY night
*/
SELECT from_night AS night, event, count(*) AS records, count(DISTINCT child_ref) AS children
FROM   held.identity_register
GROUP  BY ALL;
