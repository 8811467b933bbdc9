-- Those whose EHC plan is open on a day, one row per record of the case system, with what that system itself says of them.
plan_holders AS (
  SELECT o.child_id, b.birth_date, b.sex, ethnic_group(b.ethnicity) AS ethnicity, a.deprivation, b.school_urn, t.school_type
  FROM (
    SELECT record_key, child_id
    FROM ehc_plans
    WHERE is_open_on(start_date, cease_date, {{as_at}})
    GROUP BY record_key, child_id
  ) o
  JOIN people b ON b.record_key = o.record_key
  LEFT JOIN areas a ON a.postcode = b.postcode
  LEFT JOIN school_register s ON s.urn = b.school_urn
  LEFT JOIN reference_school_types t ON t.type = s.type
)
