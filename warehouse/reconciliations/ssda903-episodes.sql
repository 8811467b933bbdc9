/* reconciliation
id: ssda903-episodes
title: Episodes of care in the year to 31 March
returned: {feed: social-care/ssda903, table: ssda903_episodes}
live: {feed: social-care/ssd, table: ssd_cla_episodes}
tables: [ssda903_reviews]
compares: >
  Episodes of care with a day in the year: the day they began, the primary need, and whether and when they ended in the year, by the case
  system's number of the child. Short breaks (V3, V4) are left out. The files name no year: it is the one to the first 31 March on or after
  the latest day that an episode or a review in them has.
may-differ: >
  A case system may hold one episode where SSDA903 asks for one per placement or legal status: then the later ones are in the return alone.
  Adopted children are compared under the record they had then.
what-to-do: >
  An episode without an end that the system has ended is sent again in next year's return and corrected there. A missing child is told at
  once to the person who signs the return off.
*/
WITH days AS (
  SELECT decom AS day FROM ssda903_episodes
  UNION ALL SELECT dec FROM ssda903_episodes
  UNION ALL SELECT review_date FROM ssda903_reviews
), year AS (
  SELECT make_date(CAST(year(max(day)) AS INTEGER) + CASE WHEN month(max(day)) > 3 THEN 1 ELSE 0 END, 3, 31) AS ended FROM days
), bounds AS (
  SELECT ended, make_date(CAST(year(ended) AS INTEGER) - 1, 4, 1) AS began FROM year WHERE ended IS NOT NULL
)
SELECT 'return' AS side, b.ended::VARCHAR AS period, e.{{record}} AS who, e.{{child}} AS child,
       {{local e.child}} AS local_id, e.decom AS on_date,
       'need ' || coalesce(e.need, 'not said') || CASE WHEN e.dec <= b.ended THEN ', ended ' || e.dec::VARCHAR ELSE ', open' END AS says
FROM   ssda903_episodes AS e
CROSS JOIN bounds AS b
WHERE  coalesce(e.legal_status, '') NOT IN ('V3', 'V4')
UNION ALL
SELECT 'live', b.ended::VARCHAR, c.{{record}}, c.{{child}}, {{local c.clae_person_id}} || ' ' || {{local c.clae_cla_episode_id}},
       c.clae_cla_episode_start_date,
       'need ' || coalesce(c.clae_cla_primary_need_code, 'not said')
         || CASE WHEN c.clae_cla_episode_ceased_date <= b.ended THEN ', ended ' || c.clae_cla_episode_ceased_date::VARCHAR ELSE ', open' END
FROM   ssd_cla_episodes AS c
JOIN   bounds AS b ON c.clae_cla_episode_start_date <= b.ended
                  AND (c.clae_cla_episode_ceased_date IS NULL OR c.clae_cla_episode_ceased_date >= b.began);
