/* reconciliation
id: census-plan-pupils
title: Pupils with an EHC plan, by the School Census and by the EHC case system
returned: {feed: education/school-census, table: census_pupils}
live: {feed: education/ehc-cases, table: ehc_plans}
tables: [census_headers]
compares: >
  Pupils whom a school returned with provision E, and pupils on a census roll whose plan the case system holds as in force on census day. The
  two are brought together by the child, so a pupil who was not matched is in one of them alone.
may-differ: >
  A plan that another authority maintains; a school that learned of a plan, or of its end, late; a pupil on two rolls counts once.
what-to-do: >
  Ask the school to correct its census where the case system is right. Look at the pupils' matches first where many stand in one alone:
  SELECT * FROM matching.
*/
WITH census AS (SELECT DISTINCT period, reference_date FROM census_headers)
SELECT 'return' AS side, p.period, p.{{child}} AS who, p.{{child}} AS child,
       min({{local p.pupil_on_roll_id}}) AS local_id, NULL::DATE AS on_date, 'a plan' AS says
FROM   census_pupils AS p
WHERE  p.sen_provision = 'E'
GROUP  BY p.period, p.{{child}}
UNION ALL
SELECT 'live', c.period, l.{{child}}, l.{{child}}, min({{local l.plan_id}}), NULL::DATE, 'a plan'
FROM   ehc_plans AS l
JOIN   census AS c ON l.start_date <= c.reference_date AND (l.cease_date IS NULL OR l.cease_date > c.reference_date)
WHERE  EXISTS (SELECT 1 FROM census_pupils AS p WHERE p.period = c.period AND p.{{child}} = l.{{child}})
GROUP  BY c.period, l.{{child}};
