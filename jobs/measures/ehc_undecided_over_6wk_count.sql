/* measure
id: ehc_undecided_over_6wk_count
title: EHC requests still undecided after 6 weeks
owner: send-data@example.gov.uk
definition: Requests for an EHC needs assessment on which the decision whether to assess was still owed on the date and older than 6 weeks, shown beside all that were owed.
definition-version: 1
numerator: Requests without a decision whether to assess, received more than 42 days before the date
denominator: All requests without that decision on the date; those withdrawn before it, or exported to another authority, are owed none
source: SEND Regulations 2014 (S.I. 2014/1530) reg. 5; shown beside ehc_decide_6wk_pct, which counts decisions that were made
confidence: M
valid-from: 2014-09-01
polarity: lower-is-better
unit: count
small-numbers: S1
geography-basis: responsible authority
periods: {each: month-end, last: 2}
breakdowns: [age_band, sex]
sums-to: {age_band: all, sex: all}
agencies: [education]
tables: [ehc_persons, ehc_requests]
parts: [ehc_people]
parameters: [as_at, place]
*/
-- A decision counts from its day; one without a date cannot be shown to have come after the date, so it is made.
SELECT q.child_id AS child_id,
       {{place}} AS place,
       age_band(age_on(b.birth_date, {{as_at}})) AS age_band,
       b.sex AS sex,
       CASE WHEN within_days(q.received_date, {{as_at}}, 42) THEN 0 ELSE 1 END AS numerator,
       1 AS denominator
FROM ehc_requests q
LEFT JOIN people b ON b.record_key = q.record_key
WHERE q.received_date <= {{as_at}}
  AND q.exported IS NULL
  AND (q.outcome = 'A' OR (q.outcome IN ('Y', 'N') AND q.outcome_date > {{as_at}}))
