-- Who is known to which agency on a day, and who of them is of the cohort. A census older than 15 months no longer speaks for a school.
latest AS (
  SELECT sender, native_id, max(reference_date) AS reference_date
  FROM census_headers
  WHERE reference_date <= {{as_at}} AND within_days(reference_date, {{as_at}}, 456)
  GROUP BY sender, native_id
),
open_records AS (
  SELECT child_id, 'ehc_plans' AS table_name, 'any' AS value
  FROM ehc_plans
  WHERE is_open_on(start_date, cease_date, {{as_at}})
  UNION ALL
  SELECT p.child_id, 'census_pupils' AS table_name, p.sen_provision AS value
  FROM census_pupils p
  JOIN census_headers h
    ON h.sender = p.sender
   AND h.period = p.period
   AND h.native_id = p.native_id
   AND h.school_census_id = p.school_census_id
  JOIN latest l
    ON l.sender = h.sender
   AND l.native_id = h.native_id
   AND l.reference_date = h.reference_date
  WHERE p.enrol_status IN ('C', 'M')
  UNION ALL
  SELECT child_id, 'ssd_cin_episodes' AS table_name, coalesce(cine_cin_primary_need_code, 'N0') AS value
  FROM ssd_cin_episodes
  WHERE is_open_on(cine_referral_date, cine_close_date, {{as_at}}) AND NOT coalesce(cine_referral_nfa, FALSE)
  UNION ALL
  SELECT child_id, 'ssd_cp_plans' AS table_name, 'any' AS value
  FROM ssd_cp_plans
  WHERE is_open_on(cppl_cp_plan_start_date, cppl_cp_plan_end_date, {{as_at}})
  UNION ALL
  SELECT child_id, 'ssd_cla_episodes' AS table_name, 'any' AS value
  FROM ssd_cla_episodes
  WHERE is_open_on(clae_cla_episode_start_date, clae_cla_episode_ceased_date, {{as_at}})
  UNION ALL
  SELECT child_id, 'health_referrals' AS table_name, team_type AS value
  FROM health_referrals
  WHERE is_open_on(received_date, discharge_date, {{as_at}}) AND coalesce(status, 'OPEN') = 'OPEN'
),
known AS (
  SELECT o.child_id,
         max(CASE WHEN k.agency = 'education' THEN 1 ELSE 0 END) AS education,
         max(CASE WHEN k.agency = 'social-care' THEN 1 ELSE 0 END) AS social_care,
         max(CASE WHEN k.agency = 'health' THEN 1 ELSE 0 END) AS health,
         max(CASE WHEN k.in_cohort = 'yes' THEN 1 ELSE 0 END) AS in_cohort
  FROM open_records o
  JOIN reference_known_to k ON k.table_name = o.table_name AND k.value = o.value
  WHERE k.counted = 'yes'
  GROUP BY o.child_id
),
-- Where agencies disagree about a birth date, the one nearest the duty is read: the EHC system, the school, social care, health.
births AS (
  SELECT child_id, 1 AS source, birth_date, CAST(NULL AS DATE) AS death_date FROM ehc_persons
  UNION ALL
  SELECT child_id, 2 AS source, birth_date, CAST(NULL AS DATE) AS death_date FROM census_pupils
  UNION ALL
  SELECT child_id, 3 AS source, pers_dob AS birth_date, pers_death_date AS death_date FROM ssd_persons
  UNION ALL
  SELECT child_id, 4 AS source, birth_date, death_date FROM health_patients
),
people AS (
  SELECT child_id,
         coalesce(
           min(CASE WHEN source = 1 THEN birth_date END),
           min(CASE WHEN source = 2 THEN birth_date END),
           min(CASE WHEN source = 3 THEN birth_date END),
           min(CASE WHEN source = 4 THEN birth_date END)) AS birth_date,
         min(death_date) AS death_date
  FROM births
  GROUP BY child_id
)
