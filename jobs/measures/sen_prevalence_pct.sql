/* measure
id: sen_prevalence_pct
title: Pupils with special educational needs
owner: send-data@example.gov.uk
definition: Of pupils on roll in the area's schools on spring census day, those with an EHC plan or SEN support; each of the two is a breakdown of the numerator.
definition-version: 1
numerator: Pupils on roll on census day whose SEN provision is an EHC plan (E, or a statement S in old returns) or SEN support (K, or school action A and P in old returns)
denominator: All pupils on roll on census day by sole (C) or main dual (M) registration; subsidiary registrations (S), further education (F) and other providers (O) are not counted
source: DfE School Census (Education Act 1996 s.537A), spring; DfE publication Special educational needs in England
confidence: H
valid-from: 2014-09-01
polarity: context
unit: percent
small-numbers: S1
geography-basis: school
periods: {each: census-day, last: 3}
breakdowns: [sex, year_group, ethnicity, deprivation]
numerator-breakdowns: [provision]
sums-to: {sex: all, year_group: all, provision: all, ethnicity: all, deprivation: all}
agencies: [education]
tables: [census_addresses, census_headers, census_pupils, postcode_areas]
may-be-absent: [census_addresses, postcode_areas]
parts: [areas, pupil_homes]
parameters: [census_year, place]
*/
-- Counted by enrolment, as the publication counts: a pupil with two main registrations is counted at both schools.
SELECT p.child_id AS child_id,
       {{place}} AS place,
       p.sex AS sex,
       p.nc_year_actual AS year_group,
       ethnic_group(p.ethnicity) AS ethnicity,
       d.deprivation AS deprivation,
       CASE WHEN p.sen_provision IN ('E', 'S') THEN 'ehc-plan'
            WHEN p.sen_provision IN ('K', 'A', 'P') THEN 'sen-support' END AS provision,
       CASE WHEN p.sen_provision IN ('E', 'S', 'K', 'A', 'P') THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM census_pupils p
JOIN census_headers h
  ON h.sender = p.sender
 AND h.period = p.period
 AND h.native_id = p.native_id
 AND h.school_census_id = p.school_census_id
LEFT JOIN pupil_homes d
  ON d.sender = p.sender AND d.period = p.period AND d.native_id = p.native_id AND d.pupil_on_roll_id = p.pupil_on_roll_id
WHERE h.year = {{census_year}}
  AND h.term = 'SPR'
  AND p.enrol_status IN ('C', 'M')
