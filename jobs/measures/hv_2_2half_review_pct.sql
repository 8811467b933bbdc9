/* measure
id: hv_2_2half_review_pct
title: Children who had their 2 to 2½ year review
owner: send-data@example.gov.uk
definition: Of children who turned two and a half in the quarter and were under the provider at its end, those whose review was held by the day they turned two and a half.
definition-version: 1
numerator: Children whose 2 to 2½ year review was held no later than the day they turned two and a half; a scored assessment alone is not the fact of a review
denominator: Children who turned two and a half in the quarter and were under the provider's responsibility on its last day
source: OHID health visitor service delivery metrics (official statistics in development); child health system
confidence: M
valid-from: 2015-10-01
polarity: higher-is-better
unit: percent
small-numbers: S2
geography-basis: residence
periods: {each: quarter, last: 5}
breakdowns: [deprivation, ward]
sums-to: {deprivation: all, ward: all}
agencies: [health]
tables: [child_health_reviews, postcode_areas]
may-be-absent: [postcode_areas]
parts: [areas]
parameters: [as_at, period_start, place]
*/
SELECT r.child_id AS child_id,
       {{place}} AS place,
       a.deprivation AS deprivation,
       a.ward AS ward,
       CASE WHEN r.review_date <= months_after(r.birth_date, 30) THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM child_health_reviews r
LEFT JOIN areas a ON a.postcode = r.postcode
WHERE months_after(r.birth_date, 30) BETWEEN {{period_start}} AND {{as_at}}
  AND is_open_on(coalesce(r.responsible_from, r.birth_date), r.responsible_to, {{as_at}})
