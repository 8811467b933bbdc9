/* reconciliation
id: cin-protection-plans
title: Child protection plans in force on 31 March
returned: {feed: social-care/cin-census, table: cin_protection_plans}
live: {feed: social-care/ssd, table: ssd_cp_plans}
tables: [cin_headers]
compares: >
  Child protection plans in force on 31 March: the day they began and the latest category of abuse, by the case system's number of the
  child.
may-differ: >
  A category changed at a review since 31 March: the case system shows the latest, not that of the day.
what-to-do: >
  Read the minutes of the last conference before 31 March. Where the return was wrong, tell the person who signs it off.
*/
SELECT 'return' AS side, p.period, p.{{record}} AS who, p.{{child}} AS child,
       {{local p.la_child_id}} AS local_id, p.start_date AS on_date,
       'category ' || coalesce(p.latest_category, 'not said') AS says
FROM   cin_protection_plans AS p
JOIN   cin_headers AS h ON h.period = p.period
WHERE  p.start_date <= h.reference_date AND (p.end_date IS NULL OR p.end_date > h.reference_date)
UNION ALL
SELECT 'live', h.period, s.{{record}}, s.{{child}}, {{local s.cppl_person_id}} || ' ' || {{local s.cppl_cp_plan_id}}, s.cppl_cp_plan_start_date,
       'category ' || coalesce(s.cppl_cp_plan_latest_category, 'not said')
FROM   ssd_cp_plans AS s
JOIN   cin_headers AS h ON s.cppl_cp_plan_start_date <= h.reference_date
                       AND (s.cppl_cp_plan_end_date IS NULL OR s.cppl_cp_plan_end_date > h.reference_date);
