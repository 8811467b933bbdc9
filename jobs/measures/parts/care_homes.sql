-- Where social care has a child on a day: at home before a temporary address. A placement says nothing of the home, and a child with a
-- refuge among the addresses of the day has no place that may be told.
care_homes AS (
  SELECT child_id,
         coalesce(
           min(CASE WHEN addr_address_type = 'HOME' AND names_a_home(addr_address_postcode) THEN addr_address_postcode END),
           min(CASE WHEN addr_address_type = 'TEMP' AND names_a_home(addr_address_postcode) THEN addr_address_postcode END)) AS postcode,
         max(CASE WHEN addr_address_type = 'REFUGE' THEN 'yes' ELSE 'no' END) AS in_refuge
  FROM ssd_addresses
  WHERE is_open_on(coalesce(addr_address_start_date, {{as_at}}), addr_address_end_date, {{as_at}})
  GROUP BY child_id
)
