-- Whom the schools' lists of the last 15 months have, at any kind of registration, and which schools sent one.
census_lists AS (
  SELECT sender, period, native_id, urn
  FROM census_headers
  WHERE reference_date <= {{as_at}} AND within_days(reference_date, {{as_at}}, 456)
  GROUP BY sender, period, native_id, urn
),
listed_pupils AS (
  SELECT p.child_id
  FROM census_pupils p
  JOIN census_lists l ON l.sender = p.sender AND l.period = p.period AND l.native_id = p.native_id
  GROUP BY p.child_id
)
