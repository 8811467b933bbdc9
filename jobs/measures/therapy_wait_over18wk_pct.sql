/* measure
id: therapy_wait_over18wk_pct
title: Waits over 18 weeks for community therapy or paediatrics
owner: send-data@example.gov.uk
definition: Of children waiting on the date for a first attended contact with a community therapy or community paediatrics, those waiting more than 18 weeks, each team counted by itself.
definition-version: 1
numerator: Waits of 127 days or more, from the day the referral was received
denominator: Children on a team's list, neither closed, discharged nor rejected, whom the team has not yet seen; the teams are those of the cohort in warehouse/reference/known-to.csv
source: NHS England Community health services waiting lists (provider situation report), counted here by the authority's children, so the two will not be equal
confidence: M
valid-from: 2022-04-01
polarity: lower-is-better
unit: percent
small-numbers: S2
geography-basis: responsible authority
periods: {each: month-end, last: 2}
breakdowns: [team, deprivation]
sums-to: {team: all, deprivation: all}
agencies: [health]
tables: [health_contacts, health_patients, health_referrals, postcode_areas, reference_known_to]
may-be-absent: [health_patients, postcode_areas]
parts: [areas, patient_homes]
parameters: [as_at, place]
*/
-- Attendance 5 and 6 mean that the child was seen; only a contact of the same referral ends its wait.
WITH seen AS (
  SELECT sender, referral_id
  FROM health_contacts
  WHERE attendance_status IN ('5', '6') AND contact_date <= {{as_at}}
  GROUP BY sender, referral_id
),
-- A child referred twice to one team has waited since the first referral that still waits.
waits AS (
  SELECT r.child_id, r.sender, r.team_type, min(r.received_date) AS received_date
  FROM health_referrals r
  JOIN reference_known_to k ON k.table_name = 'health_referrals' AND k.value = r.team_type AND k.in_cohort = 'yes'
  LEFT JOIN seen s ON s.sender = r.sender AND s.referral_id = r.referral_id
  WHERE s.referral_id IS NULL
    AND is_open_on(r.received_date, r.discharge_date, {{as_at}})
    AND coalesce(r.status, 'OPEN') = 'OPEN'
    AND r.child_id IS NOT NULL
  GROUP BY r.child_id, r.sender, r.team_type
)
SELECT w.child_id AS child_id,
       {{place}} AS place,
       w.team_type AS team,
       a.deprivation AS deprivation,
       CASE WHEN within_days(w.received_date, {{as_at}}, 126) THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM waits w
LEFT JOIN patient_homes h ON h.child_id = w.child_id
LEFT JOIN areas a ON a.postcode = h.postcode
