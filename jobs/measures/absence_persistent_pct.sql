/* measure
id: absence_persistent_pct
title: Persistently absent pupils, by SEN provision
owner: send-data@example.gov.uk
definition: Of enrolments of compulsory school age with possible sessions in the academic year, those that missed one in ten or more of their own possible sessions, in the terms that have been returned.
definition-version: 1
numerator: Enrolments that missed 10 per cent or more of their own possible sessions; the marks that count are listed in warehouse/reference/absence-marks.csv
denominator: Enrolments at the area's schools, sole (C) or main dual (M), aged 5 to 15 at the start of the year, with at least one possible session
source: DfE School Census, attendance one term in arrears; DfE publication Pupil absence in schools in England
confidence: H
valid-from: 2015-09-01
polarity: lower-is-better
unit: percent
small-numbers: S1
geography-basis: school
periods: {each: academic-year, last: 2}
breakdowns: [provision, deprivation]
sums-to: {provision: all, deprivation: all}
agencies: [education]
tables: [census_addresses, census_headers, census_leavers, census_pupils, census_sessions_off_roll, census_sessions_on_roll, census_summer_half_term_2_sessions_off_roll, census_summer_half_term_2_sessions_on_roll, postcode_areas, reference_absence_marks]
may-be-absent: [census_addresses, census_leavers, census_sessions_off_roll, census_summer_half_term_2_sessions_off_roll, census_summer_half_term_2_sessions_on_roll, postcode_areas]
parts: [areas, pupil_homes, census_returns]
parameters: [census_year, period_start, place]
*/
-- Spring collects autumn, summer collects spring, autumn collects summer in two halves: the three censuses of the year it ends in.
WITH registrations AS (
  SELECT p.record_key, p.child_id, p.birth_date, r.term, p.enrol_status, p.sen_provision, d.deprivation,
         p.termly_sessions_possible AS first_part, p.summer_half_term_2_sessions_possible AS second_part
  FROM census_pupils p
  JOIN returns r ON r.sender = p.sender AND r.period = p.period AND r.native_id = p.native_id
  LEFT JOIN pupil_homes d
    ON d.sender = p.sender AND d.period = p.period AND d.native_id = p.native_id AND d.pupil_on_roll_id = p.pupil_on_roll_id
  UNION ALL
  SELECT l.record_key, l.child_id, l.birth_date, r.term, 'C' AS enrol_status, CAST(NULL AS STRING) AS sen_provision,
         CAST(NULL AS STRING) AS deprivation,
         l.termly_sessions_possible AS first_part, l.summer_half_term_2_sessions_possible AS second_part
  FROM census_leavers l
  JOIN returns r ON r.sender = l.sender AND r.period = l.period AND r.native_id = l.native_id
),
-- SEN provision as at the spring census; of pupils who came later, as at the first that holds them. A subsidiary registration stays one.
-- The home is that of the spring census too; of pupils who came later and moved meanwhile, the more deprived. Those who had left by the
-- first census of the year are in the group "not known": addresses off roll are not read.
enrolments AS (
  SELECT record_key,
         min(child_id) AS child_id,
         min(birth_date) AS birth_date,
         sum(coalesce(first_part, 0)) + sum(coalesce(second_part, 0)) AS possible,
         min(CASE WHEN enrol_status IN ('C', 'M') THEN 1 ELSE 0 END) AS is_counted,
         coalesce(
           min(CASE WHEN term = 'SPR' THEN sen_provision END),
           min(CASE WHEN term = 'SUM' THEN sen_provision END),
           min(CASE WHEN term = 'AUT' THEN sen_provision END)) AS sen_provision,
         coalesce(min(CASE WHEN term = 'SPR' THEN deprivation END), min(deprivation)) AS deprivation
  FROM registrations
  GROUP BY record_key
),
sessions_by_mark AS (
  SELECT record_key, sender, period, native_id, attendance_reason, sessions FROM census_sessions_on_roll
  UNION ALL
  SELECT record_key, sender, period, native_id, attendance_reason, sessions FROM census_sessions_off_roll
  UNION ALL
  SELECT record_key, sender, period, native_id, attendance_reason, sessions FROM census_summer_half_term_2_sessions_on_roll
  UNION ALL
  SELECT record_key, sender, period, native_id, attendance_reason, sessions FROM census_summer_half_term_2_sessions_off_roll
),
missed AS (
  SELECT s.record_key, sum(s.sessions) AS sessions
  FROM sessions_by_mark s
  JOIN returns r ON r.sender = s.sender AND r.period = s.period AND r.native_id = s.native_id
  JOIN reference_absence_marks a ON a.mark = s.attendance_reason
  WHERE a.absent = 'yes'
  GROUP BY s.record_key
)
-- Counted by enrolment, as the publication counts: a pupil who changes school counts at both.
SELECT e.child_id AS child_id,
       {{place}} AS place,
       CASE WHEN e.sen_provision IN ('E', 'S') THEN 'ehc-plan'
            WHEN e.sen_provision IN ('K', 'A', 'P') THEN 'sen-support'
            ELSE 'no-sen' END AS provision,
       e.deprivation AS deprivation,
       CASE WHEN coalesce(m.sessions, 0) * 10 >= e.possible THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM enrolments e
LEFT JOIN missed m ON m.record_key = e.record_key
WHERE e.is_counted = 1
  AND e.possible > 0
  AND academic_age(e.birth_date, {{period_start}}) BETWEEN 5 AND 15
