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
breakdowns: [age_band, deprivation, ward]
numerator-breakdowns: [agencies]
sums-to: {age_band: all, agencies: all, deprivation: all, ward: all}
agencies: [education, social-care, health]
tables: [census_addresses, census_headers, census_pupils, ehc_persons, ehc_plans, health_patients, health_referrals, postcode_areas, reference_known_to, ssd_addresses, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans, ssd_persons]
may-be-absent: [census_addresses, ssd_addresses, postcode_areas]
parts: [known_services, areas, care_homes, patient_homes, known_homes]
parameters: [as_at, place]
*/
SELECT k.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(p.birth_date, {{as_at}})) AS age_band,
       h.deprivation AS deprivation,
       h.ward AS ward,
       CASE WHEN k.education + k.social_care + k.health = 3 THEN 'all three'
            WHEN k.education + k.social_care = 2 THEN 'education and social care'
            WHEN k.education + k.health = 2 THEN 'education and health'
            WHEN k.social_care + k.health = 2 THEN 'social care and health' END AS agencies,
       CASE WHEN k.education + k.social_care + k.health >= 2 THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM known k
LEFT JOIN people p ON p.child_id = k.child_id
LEFT JOIN homes h ON h.child_id = k.child_id
WHERE k.in_cohort = 1
  AND k.child_id IS NOT NULL
  AND (p.birth_date IS NULL OR age_on(p.birth_date, {{as_at}}) BETWEEN 0 AND 25)
  AND (p.death_date IS NULL OR p.death_date > {{as_at}})
