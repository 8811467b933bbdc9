-- Where a child lives who is known to any agency: by the list that is renewed most often, so a school's latest census comes last.
-- Whom social care has in a refuge no list places.
home_lists AS (
  SELECT child_id, '1 ehc system' AS list, postcode FROM ehc_persons
  UNION ALL
  SELECT child_id,
         CASE in_refuge WHEN 'yes' THEN '0 refuge' ELSE '2 social care' END AS list,
         CASE in_refuge WHEN 'no' THEN postcode END AS postcode
  FROM care_homes
  UNION ALL
  SELECT child_id, '3 provider' AS list, postcode FROM patient_homes
  UNION ALL
  SELECT h.child_id, '4 school' AS list, h.postcode
  FROM census_addresses h
  JOIN census_headers c ON c.sender = h.sender AND c.period = h.period AND c.native_id = h.native_id
  JOIN latest l ON l.sender = c.sender AND l.native_id = c.native_id AND l.reference_date = c.reference_date
),
homes AS (
  SELECT p.child_id, a.ward, a.deprivation
  FROM (
    SELECT child_id, postcode,
           row_number() OVER (
             PARTITION BY child_id
             ORDER BY list ASC NULLS LAST, postcode ASC NULLS LAST) AS home_no
    FROM home_lists
    WHERE names_a_home(postcode) OR list = '0 refuge'
  ) p
  JOIN areas a ON a.postcode = p.postcode
  WHERE p.home_no = 1
)
