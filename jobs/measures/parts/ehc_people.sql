-- Birth date, sex, ethnicity, home and school of those in the EHC case system, one row per record.
people AS (
  SELECT record_key, min(birth_date) AS birth_date, min(sex) AS sex, min(ethnicity) AS ethnicity, min(postcode) AS postcode,
         min(school_urn) AS school_urn
  FROM ehc_persons
  GROUP BY record_key
)
