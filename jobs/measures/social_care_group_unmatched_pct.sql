/* measure
id: social_care_group_unmatched_pct
title: Children of school age known to social care whom no school of the area has
owner: send-data@example.gov.uk
definition: Of children aged 5 to 15 whom social care worked with on 31 March, those whom matching found on no spring census of the area; what SEN among them is, is not known here.
definition-version: 1
numerator: Children of the group who were matched to no pupil on the spring census of the year, be it that they are schooled elsewhere, in an independent school or at home, or that the match was missed
denominator: Children in need, on a protection plan or looked after on the day, aged 5 to 15 at the start of the school year
source: Shown beside social_care_group_sen_pct, whose denominator is matched children only
confidence: M
valid-from: 2014-09-01
polarity: context
unit: percent
small-numbers: S3
geography-basis: responsible authority
periods: {each: financial-year, last: 2}
breakdowns: [care_group]
sums-to: {care_group: all}
agencies: [education, social-care]
tables: [census_headers, census_pupils, ssd_cin_episodes, ssd_cla_episodes, ssd_cp_plans, ssd_persons]
parts: [care_groups, census_returns]
parameters: [as_at, census_year, place]
*/
WITH pupils AS (
  SELECT p.child_id
  FROM census_pupils p
  JOIN returns r ON r.sender = p.sender AND r.period = p.period AND r.native_id = p.native_id
  WHERE r.term = 'SPR'
  GROUP BY p.child_id
),
births AS (
  SELECT child_id, min(pers_dob) AS birth_date
  FROM ssd_persons
  GROUP BY child_id
),
-- Without a spring census there is nothing to be missing from.
census AS (
  SELECT term
  FROM returns
  WHERE term = 'SPR'
  GROUP BY term
)
SELECT g.child_id AS child_id,
       {{place}} AS place,
       CASE g.standing WHEN 1 THEN 'looked-after' WHEN 2 THEN 'protection-plan' WHEN 3 THEN 'in-need' END AS care_group,
       CASE WHEN p.child_id IS NULL THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM care_groups g
CROSS JOIN census
JOIN births b ON b.child_id = g.child_id
LEFT JOIN pupils p ON p.child_id = g.child_id
WHERE academic_age(b.birth_date, {{as_at}}) BETWEEN 5 AND 15
