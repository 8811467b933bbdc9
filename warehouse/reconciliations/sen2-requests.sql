/* reconciliation
id: sen2-requests
title: Requests for an EHC needs assessment in the year
returned: {feed: education/sen2, table: sen2_requests}
live: {feed: education/ehc-cases, table: ehc_requests}
tables: [sen2_headers]
compares: >
  Requests received in the calendar year before census day: the day they were received, who asked, and whether they were granted, refused
  or, on census day, neither. Historical requests, which SEN2 needs for older plans only, are left out. Brought together by the child.
may-differ: >
  A request entered late; a withdrawal, which the case system keeps without its day; a child whose two records were not matched.
what-to-do: >
  A wrong day changes the 20 weeks: correct it in the case system from the letter itself. A request that the return lacks is told to the
  person who signs it off.
*/
WITH census AS (SELECT period, reference_date, CAST(year AS INTEGER) - 1 AS of_year FROM sen2_headers)
SELECT 'return' AS side, q.period, q.{{child}} AS who, q.{{child}} AS child,
       {{local q.sen2_person_id}} AS local_id, q.received_date AS on_date,
       'asked by ' || coalesce(q.request_source, 'not said') || ', '
         || CASE WHEN q.request_outcome IN ('Y', 'N') THEN q.request_outcome ELSE 'neither granted nor refused' END AS says
FROM   sen2_requests AS q
JOIN   census AS c ON c.period = q.period
WHERE  year(q.received_date) = c.of_year AND coalesce(q.request_outcome, '') <> 'H'
UNION ALL
SELECT 'live', c.period, r.{{child}}, r.{{child}}, {{local r.request_id}}, r.received_date,
       'asked by ' || coalesce(r.source, 'not said') || ', '
         || CASE WHEN r.outcome IN ('Y', 'N') AND r.outcome_date <= c.reference_date THEN r.outcome ELSE 'neither granted nor refused' END
FROM   ehc_requests AS r
JOIN   census AS c ON year(r.received_date) = c.of_year
WHERE  r.outcome <> 'H';
