/* view
title: Measures, with ratio and interval
description: >
  Every figure of the night with its title, both parts, the value as it is read (per 100, per 10 000) and, where it is a share of whole
  cases, the 95 % Wilson interval. These figures are not yet protected: small numbers are in them, so they are not for publication.
columns:
  measure_id: Which measure
  title: Its title
  period: The time counted
  as_at: The day the position is stated at
  place: The place counted, by its official code
  geography_basis: Whose place it is
  breakdown: all, or one group such as sex=F
  numerator: Cases that the measure counts
  denominator: Cases that the numerator is counted among
  value: The numerator of a count; else numerator / denominator, times per, null where the denominator is 0
  low: Lower end of the 95 % interval of value
  high: Upper end of the 95 % interval of value
  unit: What value is read as
  status: provisional, final or revised
  match_quality: Share of records linked across agencies; joint measures only
  night: The night that counted it
questions:
  - ask: What do the measures say now?
    sql: SELECT title, period, numerator, denominator, round(value, 1) AS value, round(low, 1) AS low, round(high, 1) AS high FROM measures WHERE breakdown = 'all' ORDER BY ALL
  - ask: Do girls and boys differ?
    sql: SELECT measure_id, breakdown, value, low, high FROM measures WHERE breakdown LIKE 'sex=%' ORDER BY measure_id, breakdown
  - ask: How has a measure moved from night to night?
    sql: SELECT night, numerator / nullif(denominator, 0) AS ratio FROM held.measured WHERE measure_id = 'sen_prevalence_pct' AND breakdown = 'all' ORDER BY night
*/
WITH parts AS (
  SELECT m.*, d.title, coalesce(d.unit, 'ratio') AS unit, coalesce(d.per, 1) AS per,
         numerator / nullif(denominator, 0) AS p,
         numerator BETWEEN 0 AND denominator AND denominator > 0
           AND coalesce(d.unit, 'percent') NOT IN ('count', 'mean', 'rate-per-100') AS is_share
  FROM   measured AS m
  LEFT JOIN measure_definitions AS d ON d.measure_id = m.measure_id AND d.version = m.definition_version
), wilson AS (
  SELECT *,
         (p + 1.9207294 / denominator) / (1 + 3.8414588 / denominator) AS centre,
         1.9599640 * sqrt(p * (1 - p) / denominator + 0.9603647 / (denominator * denominator))
           / (1 + 3.8414588 / denominator) AS half
  FROM   parts
  WHERE  is_share
  UNION ALL BY NAME
  SELECT * FROM parts WHERE is_share IS NOT true
)
SELECT measure_id, title, period, as_at, place, geography_basis, breakdown, numerator, denominator,
       CASE WHEN unit = 'count' THEN numerator ELSE per * p END AS value,
       per * greatest(centre - half, 0) AS low,
       per * least(centre + half, 1)    AS high,
       unit, status, match_quality, night
FROM   wilson;
