/* measure
id: ehc_20wk_excl_exceptions_pct
title: EHC plans issued within 20 weeks, exceptions left out
owner: send-data@example.gov.uk
definition: Of first EHC plans issued in the calendar year where no exception was recorded, those issued within 20 weeks of the request.
definition-version: 1
numerator: New plans issued in the year, with no exception recorded, no more than 140 days after the authority received the request
denominator: New plans issued in the year with no exception recorded; plans taken over from another authority are not new
source: SEND Regulations 2014 (S.I. 2014/1530) reg. 13(2) and the exceptions of reg. 13(3); SEN2 return; DfE publication Education, health and care plans
confidence: H
valid-from: 2014-09-01
polarity: higher-is-better
unit: percent
small-numbers: S1
geography-basis: responsible authority
periods: {each: calendar-year, last: 3}
breakdowns: [age_band, sex, ethnicity, deprivation, ward]
sums-to: {age_band: all, sex: all, ethnicity: all, deprivation: all, ward: all}
agencies: [education]
tables: [ehc_assessments, ehc_persons, ehc_plans, ehc_requests, postcode_areas]
may-be-absent: [postcode_areas]
parts: [areas, ehc_issued, ehc_people]
parameters: [period_start, as_at, place]
*/
-- SEN2 Week20; an assessment without a mark has no exception recorded.
WITH excepted AS (
  SELECT sender, request_id
  FROM ehc_assessments
  WHERE exceptions
  GROUP BY sender, request_id
)
-- The outcome of the request plays no part: a refusal overturned at tribunal stays a refusal, and its plan is counted when issued.
-- A plan whose request is not in the extract cannot be shown to be in time, so it is counted as late.
SELECT i.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(b.birth_date, i.start_date)) AS age_band,
       b.sex AS sex,
       ethnic_group(b.ethnicity) AS ethnicity,
       a.deprivation AS deprivation,
       a.ward AS ward,
       CASE WHEN within_days(r.received_date, i.start_date, 140) THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM issued i
LEFT JOIN ehc_requests r ON r.sender = i.sender AND r.request_id = i.request_id
LEFT JOIN excepted x ON x.sender = i.sender AND x.request_id = i.request_id
LEFT JOIN people b ON b.record_key = i.record_key
LEFT JOIN areas a ON a.postcode = b.postcode
WHERE i.plan_of_request = 1
  AND i.transfer_la IS NULL
  AND i.start_date BETWEEN {{period_start}} AND {{as_at}}
  AND x.request_id IS NULL
