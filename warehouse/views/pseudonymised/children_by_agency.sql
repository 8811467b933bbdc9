/* view
title: Children by the agencies that know them
description: One row for each of the seven ways in which education, social care and health can know a child, those that occur.
columns:
  agencies: How many of the three have a record
  known_to_education: Education has a record
  known_to_social_care: Social care has a record
  known_to_health: Health has a record
  children: How many children
questions:
  - ask: How many children do one, two and three agencies know?
    sql: SELECT agencies, sum(children) AS children FROM children_by_agency GROUP BY agencies ORDER BY agencies
  - ask: How many children are known to social care alone?
    sql: SELECT children FROM children_by_agency WHERE agencies = 1 AND known_to_social_care
  - ask: What share of social care's children does health know?
    sql: SELECT sum(children) FILTER (WHERE known_to_health) / sum(children) AS share FROM children_by_agency WHERE known_to_social_care
*/
SELECT agencies, known_to_education, known_to_social_care, known_to_health, count(*) AS children
FROM   children
GROUP  BY ALL;
