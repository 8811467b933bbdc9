/* measure
id: known_3_services_pct
title: Children with SEND known to all three services
owner: send-data@example.gov.uk
definition: Of children and young people aged 0 to 25 with special educational needs or a disability, those with an open record in each of education, social care and health on the date.
definition-version: 1
numerator: Children of the cohort with an open record that counts as "known" in all three agencies; what counts is listed in warehouse/reference/known-to.csv, and universal health visiting, school nursing and immunisation do not
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
part-of: [known_2plus_services_pct]
sums-to: {age_band: all}
agencies: [education, social-care, health]
tables: [census_headers, census_pupils, ehc_persons, ehc_plans, health_patients, health_referrals, reference_known_to, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans, ssd_persons]
parts: [known_services]
parameters: [as_at, place]
*/
-- No breakdown by home: these few are a part of known_2plus_services_pct, and the difference of the two would tell of them.
SELECT k.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(p.birth_date, {{as_at}})) AS age_band,
       CASE WHEN k.education + k.social_care + k.health = 3 THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM known k
LEFT JOIN people p ON p.child_id = k.child_id
WHERE k.in_cohort = 1
  AND k.child_id IS NOT NULL
  AND (p.birth_date IS NULL OR age_on(p.birth_date, {{as_at}}) BETWEEN 0 AND 25)
  AND (p.death_date IS NULL OR p.death_date > {{as_at}})
