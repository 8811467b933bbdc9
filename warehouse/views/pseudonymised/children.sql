/* view
title: Children, one row each
description: >
  Every child of whom some agency's person list holds a current record. "Known" here means a record of any kind, also of a universal
  service; the board's measure of children known to two or more services counts otherwise (see measures).
columns:
  child_ref: The child, by pseudonym
  birth_month: Month of birth that most of the child's records state
  sex: Sex that most of the child's records state
  postcode_district: District that most of the child's records state
  known_to_education: Education has a record
  known_to_social_care: Social care has a record
  known_to_health: Health has a record
  agencies: How many of the three have a record
  records: How many person records make up the child
questions:
  - ask: How many children does each agency know?
    sql: SELECT count_if(known_to_education) AS education, count_if(known_to_social_care) AS social_care, count_if(known_to_health) AS health FROM children
  - ask: How many children of school age do all three know, by sex?
    sql: SELECT sex, count(*) FROM children WHERE agencies = 3 AND birth_month BETWEEN DATE '2010-09-01' AND DATE '2021-08-31' GROUP BY sex
  - ask: Which children with an EHC plan does social care know?
    sql: SELECT DISTINCT child_ref FROM ehc_plans JOIN children USING (child_ref) WHERE cease_date IS NULL AND known_to_social_care
*/
SELECT child_ref,
       mode(birth_month)                             AS birth_month,
       mode(sex)                                     AS sex,
       mode(postcode_district)                       AS postcode_district,
       bool_or(agency = 'education')                 AS known_to_education,
       bool_or(agency = 'social-care')               AS known_to_social_care,
       bool_or(agency = 'health')                    AS known_to_health,
       count(DISTINCT agency)                        AS agencies,
       count(DISTINCT record_ref)                    AS records
FROM   person_records
WHERE  child_ref IS NOT NULL
GROUP  BY child_ref;
