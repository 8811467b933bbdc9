/* view
title: Children by the night that first knew them
description: One row per child that is known now, with the first night any of its records was in the register.
columns:
  child_ref: The child, by pseudonym
  first_night: First night that knew the child
  records: How many records it has now
questions:
  - ask: How many children are new since the latest night?
    sql: SELECT count(*) FROM arrivals WHERE first_night = (SELECT night FROM release)
  - ask: How many came in each night?
    sql: SELECT first_night, count(*) AS children FROM arrivals GROUP BY first_night ORDER BY first_night
  - ask: Which agencies know the newest arrivals?
    sql: SELECT agencies, count(*) FROM arrivals JOIN children USING (child_ref) WHERE first_night = (SELECT max(night) FROM nights) GROUP BY agencies
*/
SELECT now.child_ref, min(ever.from_night) AS first_night, count(DISTINCT now.record_ref) AS records
FROM   identity_register AS now
JOIN   held.identity_register AS ever ON ever.child_ref = now.child_ref
GROUP  BY now.child_ref;
