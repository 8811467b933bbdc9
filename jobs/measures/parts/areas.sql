-- What lies around a postcode. Other countries rank their own areas, so only England's ranks place anyone in a fifth. Whoever's home is
-- withheld, not known or not in the directory is in the group "not known", and so is everyone where no directory has arrived.
areas AS (
  SELECT postcode, ward,
         CASE WHEN authority LIKE 'E%' THEN deprivation_fifth(imd_rank) END AS deprivation
  FROM postcode_areas
  WHERE names_a_home(postcode)
)
