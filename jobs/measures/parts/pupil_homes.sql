-- Where a pupil lived by a census: the first of the addresses in that return that can be a home, by the order the school gave them.
pupil_homes AS (
  SELECT h.sender, h.period, h.native_id, h.pupil_on_roll_id, a.deprivation
  FROM (
    SELECT sender, period, native_id, pupil_on_roll_id, postcode,
           row_number() OVER (
             PARTITION BY sender, period, native_id, pupil_on_roll_id
             ORDER BY order_seq ASC NULLS LAST, postcode ASC NULLS LAST) AS address_no
    FROM census_addresses
    WHERE names_a_home(postcode)
  ) h
  JOIN areas a ON a.postcode = h.postcode
  WHERE h.address_no = 1
)
