/* measure
id: social_care_group_sen_pct
title: SEN among children in need, on a protection plan and looked after
owner: send-data@example.gov.uk
definition: Of children whom social care worked with on 31 March and whom a school of the area had on roll that spring, those with an EHC plan or SEN support; each child stands in one group, looked after before protection plan before in need.
definition-version: 1
numerator: Children of the group whose school recorded an EHC plan (E, S) or SEN support (K, A, P) on the spring census day
denominator: Children of the group who were matched to a pupil on the spring census of the year; the share that was not is social_care_group_unmatched_pct
source: DfE publication Outcomes for children in need, including children looked after by local authorities
confidence: H
valid-from: 2014-09-01
polarity: context
unit: percent
small-numbers: S3
geography-basis: responsible authority
periods: {each: financial-year, last: 2}
breakdowns: [care_group, deprivation]
numerator-breakdowns: [provision]
sums-to: {care_group: all, provision: all, deprivation: all}
agencies: [education, social-care]
tables: [census_headers, census_pupils, postcode_areas, ssd_addresses, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans]
may-be-absent: [ssd_addresses, postcode_areas]
parts: [areas, care_groups, care_homes, census_returns]
parameters: [as_at, census_year, place]
*/
-- Looked after counts everyone on the day, not only those of twelve months and more, as some publications do.
WITH pupils AS (
  SELECT p.child_id,
         max(CASE WHEN p.sen_provision IN ('E', 'S') THEN 2
                  WHEN p.sen_provision IN ('K', 'A', 'P') THEN 1 ELSE 0 END) AS provision
  FROM census_pupils p
  JOIN returns r ON r.sender = p.sender AND r.period = p.period AND r.native_id = p.native_id
  WHERE r.term = 'SPR' AND p.enrol_status IN ('C', 'M')
  GROUP BY p.child_id
)
SELECT g.child_id AS child_id,
       {{place}} AS place,
       CASE g.standing WHEN 1 THEN 'looked-after' WHEN 2 THEN 'protection-plan' WHEN 3 THEN 'in-need' END AS care_group,
       a.deprivation AS deprivation,
       CASE p.provision WHEN 2 THEN 'ehc-plan' WHEN 1 THEN 'sen-support' END AS provision,
       CASE WHEN p.provision > 0 THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM care_groups g
JOIN pupils p ON p.child_id = g.child_id
LEFT JOIN care_homes h ON h.child_id = g.child_id AND h.in_refuge = 'no'
LEFT JOIN areas a ON a.postcode = h.postcode
