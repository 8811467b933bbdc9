/* measure
id: ehcp_population_rate
title: Children and young people with an EHC plan, per 1,000 population
owner: send-data@example.gov.uk
definition: Children and young people whose EHC plan this authority maintained on the spring census day, for every 1,000 people aged 0 to 25 who lived in the area in the middle of the year before.
definition-version: 1
numerator: Children and young people with a plan that this authority maintained on the day, wherever they live or learn; a few are just over 25
denominator: People aged 0 to 25 in the official mid-year estimate of the year before
source: SEN2 return; ONS mid-year population estimates; DfE publication Education, health and care plans
confidence: H
valid-from: 2014-09-01
polarity: context
unit: rate-per-1000
small-numbers: S1
geography-basis: responsible authority
periods: {each: census-day, last: 3}
breakdowns: [age_band, sex]
sums-to: {age_band: all, sex: all}
agencies: [education]
tables: [ehc_persons, ehc_plans, population_estimates]
parts: [ehc_people]
parameters: [as_at, census_year, place]
*/
-- No breakdown by ward, deprivation or ethnicity: the population estimates that arrive hold none of them.
-- A person with two plans on the day is one person.
WITH holders AS (
  SELECT record_key, min(child_id) AS child_id
  FROM ehc_plans
  WHERE is_open_on(start_date, cease_date, {{as_at}})
  GROUP BY record_key
)
SELECT h.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(b.birth_date, {{as_at}})) AS age_band,
       b.sex AS sex,
       1 AS numerator,
       0 AS denominator
FROM holders h
LEFT JOIN people b ON b.record_key = h.record_key
UNION ALL
SELECT CAST(NULL AS STRING) AS child_id,
       {{place}} AS place,
       age_band(e.age) AS age_band,
       e.sex AS sex,
       0 AS numerator,
       e.people AS denominator
FROM population_estimates e
WHERE e.area = {{place}}
  AND e.mid_year = {{census_year}} - 1
  AND e.age <= 25
