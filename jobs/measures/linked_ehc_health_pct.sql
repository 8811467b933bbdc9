/* measure
id: linked_ehc_health_pct
title: EHC plan holders whom matching found among the community provider's patients
owner: send-data@example.gov.uk
definition: Of records with an open EHC plan, aged up to 18, those whom matching found among the patients of the children's community provider.
definition-version: 1
numerator: Plan holders who are one child with a patient of the provider
denominator: Records of the EHC case system with a plan open tonight, aged 0 to 18, since a provider for children lets older ones go; health advice is part of every assessment, but some had theirs elsewhere
source: No national series; local measure of missed links by group, since national studies of linked records found that they fall most on minority and poorer children
confidence: M
valid-from: 2026-11-01
polarity: higher-is-better
unit: percent
small-numbers: S3
geography-basis: responsible authority
periods: {each: night, last: 1}
breakdowns: [sex, age_band, ethnicity, deprivation, school_type]
sums-to: {sex: all, age_band: all, ethnicity: all, deprivation: all, school_type: all}
agencies: [education, health]
tables: [ehc_persons, ehc_plans, health_patients, postcode_areas, reference_school_types, school_register]
may-be-absent: [postcode_areas, school_register]
parts: [areas, ehc_people, plan_holders]
parameters: [as_at, place]
*/
-- Whether a child is looked after is not asked here: only linked children would show it.
WITH patients AS (
  SELECT child_id
  FROM health_patients
  GROUP BY child_id
)
SELECT h.child_id AS child_id,
       {{place}} AS place,
       h.sex AS sex,
       age_band(age_on(h.birth_date, {{as_at}})) AS age_band,
       h.ethnicity AS ethnicity,
       h.deprivation AS deprivation,
       h.school_type AS school_type,
       CASE WHEN p.child_id IS NULL THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM plan_holders h
LEFT JOIN patients p ON p.child_id = h.child_id
WHERE age_on(h.birth_date, {{as_at}}) BETWEEN 0 AND 18
