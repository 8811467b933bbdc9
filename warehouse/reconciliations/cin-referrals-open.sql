/* reconciliation
id: cin-referrals-open
title: Children in need on 31 March
returned: {feed: social-care/cin-census, table: cin_referrals}
live: {feed: social-care/ssd, table: ssd_cin_episodes}
tables: [cin_headers]
compares: >
  Episodes of need that were open on 31 March: the day of the referral and the primary need. The census names the child by the case
  system's number, so nothing hangs on matching.
may-differ: >
  An episode closed or opened late in the system with an earlier date; an unborn child who has a new number since birth; a record that was
  merged or deleted; a child adopted since.
what-to-do: >
  A closed case that was returned as open inflates the count of children in need: check its closure. A child whom the system no longer
  holds: find out which record took its place.
*/
SELECT 'return' AS side, d.period, d.{{record}} AS who, d.{{child}} AS child,
       {{local d.la_child_id}} AS local_id, d.referral_date AS on_date,
       'need ' || coalesce(d.primary_need, 'not said') AS says
FROM   cin_referrals AS d
JOIN   cin_headers AS h ON h.period = d.period
WHERE  d.referral_date <= h.reference_date AND (d.closure_date IS NULL OR d.closure_date > h.reference_date)
UNION ALL
SELECT 'live', h.period, e.{{record}}, e.{{child}}, {{local e.cine_person_id}} || ' ' || {{local e.cine_referral_id}}, e.cine_referral_date,
       'need ' || coalesce(e.cine_cin_primary_need_code, 'not said')
FROM   ssd_cin_episodes AS e
JOIN   cin_headers AS h ON e.cine_referral_date <= h.reference_date AND (e.cine_close_date IS NULL OR e.cine_close_date > h.reference_date);
