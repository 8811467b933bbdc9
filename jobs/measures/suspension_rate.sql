/* measure
id: suspension_rate
title: Suspensions per 100 pupils, by SEN provision
owner: send-data@example.gov.uk
definition: Suspensions that began in the academic year, for every 100 pupils on roll on the spring census day of that year.
definition-version: 1
numerator: Suspensions (SUSP, and FIXD in old returns) that began in the year, by the pupil's SEN provision at the time; each is returned twice and counted once
denominator: Pupils on roll on the spring census day by sole (C) or main dual (M) registration, by their SEN provision on that day
source: DfE School Census, exclusions one and two terms in arrears; DfE publication Suspensions and permanent exclusions in England
confidence: H
valid-from: 2019-09-01
polarity: lower-is-better
unit: rate-per-100
small-numbers: S1
geography-basis: school
periods: {each: academic-year, last: 2}
breakdowns: [provision, ethnicity, deprivation]
sums-to: {provision: all, ethnicity: all, deprivation: all}
agencies: [education]
tables: [census_addresses, census_exclusions_off_roll, census_exclusions_on_roll, census_headers, census_pupils, postcode_areas]
may-be-absent: [census_addresses, census_exclusions_off_roll, postcode_areas]
parts: [areas, pupil_homes, census_returns]
parameters: [as_at, census_year, period_start, place]
*/
WITH every_return AS (
  SELECT record_key, child_id, start_date, category, sen_provision FROM census_exclusions_on_roll
  UNION ALL
  SELECT record_key, child_id, start_date, category, sen_provision FROM census_exclusions_off_roll
),
-- Collected one term on and again two terms on: one pupil, school and first day is one suspension. The record key holds pupil and school.
suspensions AS (
  SELECT record_key, start_date, min(child_id) AS child_id, min(sen_provision) AS sen_provision
  FROM every_return
  WHERE category IN ('SUSP', 'FIXD')
    AND start_date BETWEEN {{period_start}} AND {{as_at}}
  GROUP BY record_key, start_date
),
-- Ethnicity is returned in spring only; home as in absence_persistent_pct. Pupils who had left by the spring census have neither.
pupils AS (
  SELECT p.record_key,
         min(p.ethnicity) AS ethnicity,
         coalesce(min(CASE WHEN r.term = 'SPR' THEN d.deprivation END), min(d.deprivation)) AS deprivation
  FROM census_pupils p
  JOIN returns r ON r.sender = p.sender AND r.period = p.period AND r.native_id = p.native_id
  LEFT JOIN pupil_homes d
    ON d.sender = p.sender AND d.period = p.period AND d.native_id = p.native_id AND d.pupil_on_roll_id = p.pupil_on_roll_id
  GROUP BY p.record_key
),
cases AS (
  SELECT record_key, child_id, sen_provision, 1 AS numerator, 0 AS denominator FROM suspensions
  UNION ALL
  SELECT p.record_key, p.child_id, p.sen_provision, 0 AS numerator, 1 AS denominator
  FROM census_pupils p
  JOIN returns r ON r.sender = p.sender AND r.period = p.period AND r.native_id = p.native_id
  WHERE r.term = 'SPR' AND p.enrol_status IN ('C', 'M')
)
SELECT c.child_id AS child_id,
       {{place}} AS place,
       CASE WHEN c.sen_provision IN ('E', 'S') THEN 'ehc-plan'
            WHEN c.sen_provision IN ('K', 'A', 'P') THEN 'sen-support'
            ELSE 'no-sen' END AS provision,
       ethnic_group(u.ethnicity) AS ethnicity,
       u.deprivation AS deprivation,
       c.numerator AS numerator,
       c.denominator AS denominator
FROM cases c
LEFT JOIN pupils u ON u.record_key = c.record_key
