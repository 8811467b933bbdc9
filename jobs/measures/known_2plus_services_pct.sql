/* measure
id: known_2plus_services_pct
title: Children with SEND known to two or more services
owner: send-data@example.gov.uk
definition: Of children and young people aged 0 to 25 with special educational needs or a disability, those with an open record in at least two of education, social care and health on the date.
definition-version: 1
numerator: Children of the cohort with an open record that counts as "known" in at least two agencies; what counts is listed in warehouse/reference/known-to.csv, and universal health visiting, school nursing and immunisation do not
denominator: Children with a maintained EHC plan, with SEN support on their school's latest census, in need with disability as primary need (N2), or on an open caseload of community paediatrics or a therapy
source: No national series; local definition for the joint board, cohort by Children and Families Act 2014 s.20 and Children Act 1989 s.17(11)
confidence: M
valid-from: 2026-11-01
polarity: context
unit: percent
small-numbers: S3
geography-basis: responsible authority
periods: {each: night, last: 1}
breakdowns: [age_band]
numerator-breakdowns: [agencies]
sums-to: {age_band: all, agencies: all}
agencies: [education, social-care, health]
tables: [census_headers, census_pupils, ehc_persons, ehc_plans, health_patients, health_referrals, reference_known_to, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans, ssd_persons]
parameters: [as_at, place]
*/
-- A census older than 15 months no longer speaks for a school.
WITH latest AS (
  SELECT sender, native_id, max(reference_date) AS reference_date
  FROM census_headers
  WHERE reference_date <= {{as_at}} AND within_days(reference_date, {{as_at}}, 456)
  GROUP BY sender, native_id
),
open_records AS (
  SELECT child_id, 'ehc_plans' AS table_name, 'any' AS value
  FROM ehc_plans
  WHERE is_open_on(start_date, cease_date, {{as_at}})
  UNION ALL
  SELECT p.child_id, 'census_pupils' AS table_name, p.sen_provision AS value
  FROM census_pupils p
  JOIN census_headers h
    ON h.sender = p.sender
   AND h.period = p.period
   AND h.native_id = p.native_id
   AND h.school_census_id = p.school_census_id
  JOIN latest l
    ON l.sender = h.sender
   AND l.native_id = h.native_id
   AND l.reference_date = h.reference_date
  WHERE p.enrol_status IN ('C', 'M')
  UNION ALL
  SELECT child_id, 'ssd_cin_episodes' AS table_name, coalesce(cine_cin_primary_need_code, 'N0') AS value
  FROM ssd_cin_episodes
  WHERE is_open_on(cine_referral_date, cine_close_date, {{as_at}}) AND NOT coalesce(cine_referral_nfa, FALSE)
  UNION ALL
  SELECT child_id, 'ssd_cp_plans' AS table_name, 'any' AS value
  FROM ssd_cp_plans
  WHERE is_open_on(cppl_cp_plan_start_date, cppl_cp_plan_end_date, {{as_at}})
  UNION ALL
  SELECT child_id, 'ssd_cla_episodes' AS table_name, 'any' AS value
  FROM ssd_cla_episodes
  WHERE is_open_on(clae_cla_episode_start_date, clae_cla_episode_ceased_date, {{as_at}})
  UNION ALL
  SELECT child_id, 'health_referrals' AS table_name, team_type AS value
  FROM health_referrals
  WHERE is_open_on(received_date, discharge_date, {{as_at}}) AND coalesce(status, 'OPEN') = 'OPEN'
),
known AS (
  SELECT o.child_id,
         max(CASE WHEN k.agency = 'education' THEN 1 ELSE 0 END) AS education,
         max(CASE WHEN k.agency = 'social-care' THEN 1 ELSE 0 END) AS social_care,
         max(CASE WHEN k.agency = 'health' THEN 1 ELSE 0 END) AS health,
         max(CASE WHEN k.in_cohort = 'yes' THEN 1 ELSE 0 END) AS in_cohort
  FROM open_records o
  JOIN reference_known_to k ON k.table_name = o.table_name AND k.value = o.value
  WHERE k.counted = 'yes'
  GROUP BY o.child_id
),
-- Where agencies disagree about a birth date, the one nearest the duty is read: the EHC system, the school, social care, health.
births AS (
  SELECT child_id, 1 AS source, birth_date, CAST(NULL AS DATE) AS death_date FROM ehc_persons
  UNION ALL
  SELECT child_id, 2 AS source, birth_date, CAST(NULL AS DATE) AS death_date FROM census_pupils
  UNION ALL
  SELECT child_id, 3 AS source, pers_dob AS birth_date, pers_death_date AS death_date FROM ssd_persons
  UNION ALL
  SELECT child_id, 4 AS source, birth_date, death_date FROM health_patients
),
people AS (
  SELECT child_id,
         coalesce(
           min(CASE WHEN source = 1 THEN birth_date END),
           min(CASE WHEN source = 2 THEN birth_date END),
           min(CASE WHEN source = 3 THEN birth_date END),
           min(CASE WHEN source = 4 THEN birth_date END)) AS birth_date,
         min(death_date) AS death_date
  FROM births
  GROUP BY child_id
)
SELECT k.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(p.birth_date, {{as_at}})) AS age_band,
       CASE WHEN k.education + k.social_care + k.health = 3 THEN 'all three'
            WHEN k.education + k.social_care = 2 THEN 'education and social care'
            WHEN k.education + k.health = 2 THEN 'education and health'
            WHEN k.social_care + k.health = 2 THEN 'social care and health' END AS agencies,
       CASE WHEN k.education + k.social_care + k.health >= 2 THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM known k
LEFT JOIN people p ON p.child_id = k.child_id
WHERE k.in_cohort = 1
  AND k.child_id IS NOT NULL
  AND (p.birth_date IS NULL OR age_on(p.birth_date, {{as_at}}) BETWEEN 0 AND 25)
  AND (p.death_date IS NULL OR p.death_date > {{as_at}})
