-- Plans numbered within their request: the first is the one that the 20 weeks are counted to.
issued AS (
  SELECT child_id, record_key, sender, request_id, start_date, transfer_la,
         row_number() OVER (
           PARTITION BY sender, request_id
           ORDER BY start_date ASC NULLS LAST, plan_id ASC NULLS LAST) AS plan_of_request
  FROM ehc_plans
)
