-- Where the community provider has a child: by the record changed last.
patient_homes AS (
  SELECT child_id, postcode
  FROM (
    SELECT child_id, postcode,
           row_number() OVER (
             PARTITION BY child_id
             ORDER BY changed_at DESC NULLS LAST, postcode ASC NULLS LAST) AS record_no
    FROM health_patients
    WHERE names_a_home(postcode)
  ) patients
  WHERE record_no = 1
)
