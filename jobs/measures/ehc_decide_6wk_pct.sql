/* measure
id: ehc_decide_6wk_pct
title: Decisions whether to assess made within 6 weeks
owner: send-data@example.gov.uk
definition: Of decisions in the calendar year whether to carry out an EHC needs assessment, those made within 6 weeks of the request.
definition-version: 1
numerator: Decisions in the year made no more than 42 days after the authority received the request
denominator: Decisions in the year to assess or not to assess; requests withdrawn, still awaiting a decision or exported to another authority have none
source: SEND Regulations 2014 (S.I. 2014/1530) reg. 5; SEN2 return; DfE publication Education, health and care plans
confidence: H
valid-from: 2014-09-01
polarity: higher-is-better
unit: percent
small-numbers: S1
geography-basis: responsible authority
periods: {each: calendar-year, last: 3}
breakdowns: [age_band, sex, deprivation, ward]
sums-to: {age_band: all, sex: all, deprivation: all, ward: all}
agencies: [education]
tables: [ehc_persons, ehc_requests, postcode_areas]
may-be-absent: [postcode_areas]
parts: [areas, ehc_people]
parameters: [period_start, as_at, place]
*/
-- A later reversal at mediation or tribunal changes neither the decision nor its date.
-- A decision without a date stands in the year of its request and cannot be shown to be in time.
-- Requests open past day 42 are not here: ehc_open_over_20wk_count watches what is not decided.
SELECT q.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(b.birth_date, q.received_date)) AS age_band,
       b.sex AS sex,
       a.deprivation AS deprivation,
       a.ward AS ward,
       CASE WHEN within_days(q.received_date, q.outcome_date, 42) THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM ehc_requests q
LEFT JOIN people b ON b.record_key = q.record_key
LEFT JOIN areas a ON a.postcode = b.postcode
WHERE q.outcome IN ('Y', 'N')
  AND q.exported IS NULL
  AND coalesce(q.outcome_date, q.received_date) BETWEEN {{period_start}} AND {{as_at}}
