/* reconciliation
id: csds-referrals-open
title: Open referrals at the end of the month
returned: {feed: health/csds, table: csds_referrals}
live: {feed: health/provider, table: health_referrals}
tables: [csds_headers, csds_service_types]
compares: >
  Referrals that were open when the reporting month ended: the day they were received and the team, by the provider's number of the patient.
  Of the live extract, the teams that reference.known_to counts; the provider submits its universal services apart.
may-differ: >
  A discharge entered after the submission window; a referral that the provider merged; patients with a national data opt-out.
what-to-do: >
  Referrals that the provider sends as open and has closed are in its waiting list for no reason: send it their numbers. Referrals that the
  submission lacks are missing from the national figures: ask why.
*/
SELECT 'return' AS side, r.period, r.{{record}} AS who, r.{{child}} AS child,
       {{local r.local_patient_id}} || ' ' || {{local r.referral_id}} AS local_id, r.received_date AS on_date,
       'team ' || coalesce(t.team_type, 'not said') AS says
FROM   csds_referrals AS r
JOIN   csds_headers AS h ON h.period = r.period
LEFT JOIN (SELECT period, {{key referral}}, min(team_type) AS team_type FROM csds_service_types GROUP BY ALL) AS t
       ON t.period = r.period AND t.{{key referral}} = r.{{key referral}}
WHERE  r.received_date <= h.reporting_period_end AND (r.discharge_date IS NULL OR r.discharge_date > h.reporting_period_end)
UNION ALL
SELECT 'live', h.period, l.{{record}}, l.{{child}}, {{local l.local_patient_id}} || ' ' || {{local l.referral_id}}, l.received_date,
       'team ' || coalesce(l.team_type, 'not said')
FROM   health_referrals AS l
JOIN   csds_headers AS h ON l.received_date <= h.reporting_period_end
                        AND (l.discharge_date IS NULL OR l.discharge_date > h.reporting_period_end)
WHERE  l.team_type IN (SELECT value FROM reference.known_to WHERE table_name = 'health_referrals' AND counted = 'yes');
