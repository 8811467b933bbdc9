/* measure
id: linked_ehc_school_pct
title: EHC plan holders whom matching found on a school's list
owner: send-data@example.gov.uk
definition: Of records with an open EHC plan whose school sent a census in the last 15 months, aged 5 to 15, those whom matching found on a school census of the area.
definition-version: 1
numerator: Plan holders who are one child with a pupil of a census, at any school and any kind of registration
denominator: Records of the EHC case system with a plan open tonight, aged 5 to 15 at the start of the school year, whose school there is one that sent a census
source: No national series; local measure of missed links by group, since national studies of linked records found that they fall most on minority and poorer children
confidence: M
valid-from: 2026-11-01
polarity: higher-is-better
unit: percent
small-numbers: S1
geography-basis: responsible authority
periods: {each: night, last: 1}
breakdowns: [sex, age_band, ethnicity, deprivation, school_type]
sums-to: {sex: all, age_band: all, ethnicity: all, deprivation: all, school_type: all}
agencies: [education]
tables: [census_headers, census_pupils, ehc_persons, ehc_plans, postcode_areas, reference_school_types, school_register]
may-be-absent: [postcode_areas, school_register]
parts: [areas, ehc_people, plan_holders, census_lists]
parameters: [as_at, place]
*/
-- Whether a child is looked after is not asked here: only linked children would show it.
SELECT h.child_id AS child_id,
       {{place}} AS place,
       h.sex AS sex,
       age_band(academic_age(h.birth_date, {{as_at}})) AS age_band,
       h.ethnicity AS ethnicity,
       h.deprivation AS deprivation,
       h.school_type AS school_type,
       CASE WHEN p.child_id IS NULL THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM plan_holders h
JOIN (SELECT urn FROM census_lists GROUP BY urn) s ON s.urn = h.school_urn
LEFT JOIN listed_pupils p ON p.child_id = h.child_id
WHERE academic_age(h.birth_date, {{as_at}}) BETWEEN 5 AND 15
