-- Children whom social care works with on a day, each in one group: 1 looked after, 2 protection plan, 3 in need.
care_groups AS (
  SELECT child_id, min(standing) AS standing
  FROM (
    SELECT child_id, 1 AS standing
    FROM ssd_cla_episodes
    WHERE is_open_on(clae_cla_episode_start_date, clae_cla_episode_ceased_date, {{as_at}})
    UNION ALL
    SELECT child_id, 2 AS standing
    FROM ssd_cp_plans
    WHERE is_open_on(cppl_cp_plan_start_date, cppl_cp_plan_end_date, {{as_at}})
    UNION ALL
    SELECT child_id, 3 AS standing
    FROM ssd_cin_episodes
    WHERE is_open_on(cine_referral_date, cine_close_date, {{as_at}}) AND NOT coalesce(cine_referral_nfa, FALSE)
  ) open_cases
  WHERE child_id IS NOT NULL
  GROUP BY child_id
)
