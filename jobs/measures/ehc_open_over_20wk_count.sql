/* measure
id: ehc_open_over_20wk_count
title: EHC requests still open after 20 weeks
owner: send-data@example.gov.uk
definition: Requests for an EHC needs assessment that were open on the date and older than 20 weeks, shown beside all that were open.
definition-version: 1
numerator: Open requests received more than 140 days before the date
denominator: All open requests; a request ends with a final plan, a refusal, a withdrawal, an export to another authority or a decision after assessment not to issue a plan
source: SEND Regulations 2014 (S.I. 2014/1530) reg. 13(2); local operational measure asked for in Area SEND inspections
confidence: M
valid-from: 2014-09-01
polarity: lower-is-better
unit: count
small-numbers: S1
geography-basis: responsible authority
periods: {each: month-end, last: 2}
breakdowns: [age_band, sex, deprivation, ward]
sums-to: {age_band: all, sex: all, deprivation: all, ward: all}
agencies: [education]
tables: [ehc_assessments, ehc_persons, ehc_plans, ehc_requests, postcode_areas]
may-be-absent: [postcode_areas]
parts: [areas, ehc_people]
parameters: [as_at, place]
*/
-- A plan without a start date cannot be shown to be issued, so its request stays open.
WITH issued AS (
  SELECT sender, request_id
  FROM ehc_plans
  WHERE start_date <= {{as_at}}
  GROUP BY sender, request_id
),
-- Assessed, and no plan to follow; an ending without a date has ended, since nothing shows when.
not_to_issue AS (
  SELECT sender, request_id
  FROM ehc_assessments
  WHERE outcome IN ('N', 'W') AND coalesce(outcome_date, {{as_at}}) <= {{as_at}}
  GROUP BY sender, request_id
)
-- A refusal counts from its day; overturned at mediation or tribunal it stays a refusal. Historical requests were decided before.
SELECT q.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(b.birth_date, {{as_at}})) AS age_band,
       b.sex AS sex,
       a.deprivation AS deprivation,
       a.ward AS ward,
       CASE WHEN within_days(q.received_date, {{as_at}}, 140) THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM ehc_requests q
LEFT JOIN issued i ON i.sender = q.sender AND i.request_id = q.request_id
LEFT JOIN not_to_issue n ON n.sender = q.sender AND n.request_id = q.request_id
LEFT JOIN people b ON b.record_key = q.record_key
LEFT JOIN areas a ON a.postcode = b.postcode
WHERE q.received_date <= {{as_at}}
  AND i.request_id IS NULL
  AND n.request_id IS NULL
  AND q.exported IS NULL
  AND (q.outcome IN ('A', 'Y') OR (q.outcome = 'N' AND q.outcome_date > {{as_at}}))
