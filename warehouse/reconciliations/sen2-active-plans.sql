/* reconciliation
id: sen2-active-plans
title: EHC plans in force on census day
returned: {feed: education/sen2, table: sen2_active_plans}
live: {feed: education/ehc-cases, table: ehc_plans}
tables: [sen2_headers, sen2_requests, sen2_placement_details, ehc_reviews, ehc_placements]
compares: >
  Plans that SEN2 shows as in force on census day, and plans that the case system holds as in force on that day: the decision date of the
  last review, the main setting, and the authority that the plan was taken over from. The two are brought together by the child.
may-differ: >
  A plan keyed, corrected or back-dated after the return was signed off; a child whose two records were not matched.
what-to-do: >
  Look at each case in the case system. If the return was wrong, note it for next year's and tell the person who signs it off; if the
  system is wrong, correct it there. Nothing is corrected here.
*/
WITH census AS (SELECT period, reference_date FROM sen2_headers),
named AS (
  SELECT d.period, d.{{key sen2_active_plan}}, coalesce(d.urn, d.ukprn, d.sen_setting) AS setting
  FROM   sen2_placement_details AS d
  JOIN   census AS c ON c.period = d.period
  WHERE  d.placement_rank = 1 AND (d.leaving_date IS NULL OR d.leaving_date > c.reference_date)
  QUALIFY row_number() OVER (PARTITION BY d.period, d.{{key sen2_active_plan}} ORDER BY d.entry_date DESC, setting) = 1
), attended AS (
  SELECT c.period, p.{{key plan}}, coalesce(p.urn, p.ukprn, p.sen_setting) AS setting
  FROM   ehc_placements AS p
  JOIN   census AS c ON p.entry_date <= c.reference_date AND (p.leaving_date IS NULL OR p.leaving_date > c.reference_date)
  WHERE  p.rank = 1
  QUALIFY row_number() OVER (PARTITION BY c.period, p.{{key plan}} ORDER BY p.entry_date DESC, setting) = 1
), reviewed AS (
  SELECT c.period, r.{{key plan}}, max(r.decision_date) AS decided
  FROM   ehc_reviews AS r
  JOIN   census AS c ON r.decision_date <= c.reference_date
  GROUP  BY ALL
)
SELECT 'return' AS side, a.period, q.{{child}} AS who, q.{{child}} AS child,
       {{local q.sen2_person_id}} AS local_id, a.last_review AS on_date,
       'at ' || coalesce(named.setting, 'no setting') || coalesce(', taken over from ' || a.transfer_la, '') AS says
FROM   sen2_active_plans AS a
JOIN   sen2_requests AS q ON q.period = a.period AND q.{{key sen2_request}} = a.{{key sen2_request}}
LEFT JOIN named ON named.period = a.period AND named.{{key sen2_active_plan}} = a.{{key sen2_active_plan}}
UNION ALL
SELECT 'live', c.period, p.{{child}}, p.{{child}}, {{local p.plan_id}}, reviewed.decided,
       'at ' || coalesce(attended.setting, 'no setting') || coalesce(', taken over from ' || p.transfer_la, '')
FROM   ehc_plans AS p
JOIN   census AS c ON p.start_date <= c.reference_date AND (p.cease_date IS NULL OR p.cease_date > c.reference_date)
LEFT JOIN attended ON attended.period = c.period AND attended.{{key plan}} = p.{{key plan}}
LEFT JOIN reviewed ON reviewed.period = c.period AND reviewed.{{key plan}} = p.{{key plan}};
