-- Which schools returned a census in the calendar year that the period ends in, and of which term.
returns AS (
  SELECT sender, period, native_id, term
  FROM census_headers
  WHERE year = {{census_year}}
  GROUP BY sender, period, native_id, term
)
