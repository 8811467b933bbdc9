/* reconciliation
id: sen2-twenty-weeks
title: Plans issued in the year, and whether within 20 weeks
returned: {feed: education/sen2, table: sen2_assessments}
live: {feed: education/ehc-cases, table: ehc_assessments}
tables: [sen2_headers, sen2_requests, ehc_requests]
compares: >
  Assessments that led to a plan issued in the calendar year before census day: the day of issue, the day of the request, whether an
  exception applies, and what follows from these for the 20 weeks. Brought together by the child.
may-differ: >
  A correction of either day after the return; a child whose two records were not matched.
what-to-do: >
  These cases make the published timeliness figure. Settle each from the letters, correct the case system, and note what next year's return
  must say.
*/
WITH census AS (SELECT period, CAST(year AS INTEGER) - 1 AS of_year FROM sen2_headers)
SELECT 'return' AS side, a.period, q.{{child}} AS who, q.{{child}} AS child,
       {{local q.sen2_person_id}} AS local_id, a.assessment_outcome_date AS on_date,
       'asked ' || coalesce(q.received_date::VARCHAR, 'not said') || CASE WHEN a.week_20 THEN ', exception' ELSE '' END
         || CASE WHEN a.assessment_outcome_date - q.received_date <= 140 THEN ', within 20 weeks' ELSE ', late' END AS says
FROM   sen2_assessments AS a
JOIN   sen2_requests AS q ON q.period = a.period AND q.{{key sen2_request}} = a.{{key sen2_request}}
JOIN   census AS c ON c.period = a.period
WHERE  a.assessment_outcome = 'Y' AND year(a.assessment_outcome_date) = c.of_year
UNION ALL
SELECT 'live', c.period, s.{{child}}, s.{{child}}, {{local s.assessment_id}}, s.outcome_date,
       'asked ' || coalesce(r.received_date::VARCHAR, 'not said') || CASE WHEN s.exceptions THEN ', exception' ELSE '' END
         || CASE WHEN s.outcome_date - r.received_date <= 140 THEN ', within 20 weeks' ELSE ', late' END
FROM   ehc_assessments AS s
JOIN   ehc_requests AS r ON r.{{key request}} = s.{{key request}}
JOIN   census AS c ON year(s.outcome_date) = c.of_year
WHERE  s.outcome = 'Y';
