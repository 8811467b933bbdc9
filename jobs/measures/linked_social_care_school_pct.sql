/* measure
id: linked_social_care_school_pct
title: Children of school age known to social care whom matching found on a school's list
owner: send-data@example.gov.uk
definition: Of children aged 5 to 15 whom social care works with tonight, those whom matching found on a school census of the area of the last 15 months.
definition-version: 1
numerator: Children who are one child with a pupil of a census, at any kind of registration
denominator: Children in need, on a protection plan or looked after tonight, aged 5 to 15 at the start of the school year; some of them are schooled elsewhere, in an independent school or at home
source: No national series; local measure of missed links by group, since national studies of linked records found that they fall most on minority and poorer children
confidence: M
valid-from: 2026-11-01
polarity: higher-is-better
unit: percent
small-numbers: S3
geography-basis: responsible authority
periods: {each: night, last: 1}
breakdowns: [sex, age_band, ethnicity, deprivation, looked_after]
sums-to: {sex: all, age_band: all, ethnicity: all, deprivation: all, looked_after: all}
agencies: [education, social-care]
tables: [census_headers, census_pupils, postcode_areas, ssd_addresses, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans, ssd_persons]
may-be-absent: [ssd_addresses, postcode_areas]
parts: [areas, care_groups, care_homes, census_lists]
parameters: [as_at, place]
*/
-- All groups are those that social care records: what only a school knows, an unlinked child would lack.
WITH care_people AS (
  SELECT child_id, min(pers_dob) AS birth_date, min(pers_sex) AS sex, min(ethnic_group(pers_ethnicity)) AS ethnicity
  FROM ssd_persons
  GROUP BY child_id
),
-- Without a census there is nothing to be missing from.
any_census AS (
  SELECT count(*) AS schools
  FROM census_lists
  HAVING count(*) > 0
)
SELECT g.child_id AS child_id,
       {{place}} AS place,
       b.sex AS sex,
       age_band(academic_age(b.birth_date, {{as_at}})) AS age_band,
       b.ethnicity AS ethnicity,
       a.deprivation AS deprivation,
       CASE g.standing WHEN 1 THEN 'yes' ELSE 'no' END AS looked_after,
       CASE WHEN p.child_id IS NULL THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM care_groups g
CROSS JOIN any_census
JOIN care_people b ON b.child_id = g.child_id
LEFT JOIN listed_pupils p ON p.child_id = g.child_id
LEFT JOIN care_homes h ON h.child_id = g.child_id AND h.in_refuge = 'no'
LEFT JOIN areas a ON a.postcode = h.postcode
WHERE academic_age(b.birth_date, {{as_at}}) BETWEEN 5 AND 15
