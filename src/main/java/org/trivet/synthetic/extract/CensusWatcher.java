package org.trivet.synthetic.extract;

import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Schooling.Enrolment;

/** Told of every row of census pupils, as the files have it. */
public interface CensusWatcher {
  /** A row of a night's file; a row that is there twice is told once. */
  void pupil(int night, Listing listing, Enrolment enrolment, Card card);

  /** A row of pupils of a later census; its files come on the first night. */
  void later(CensusTerm term, Listing listing, Enrolment enrolment, Card card);

  /** A row of those who have left. */
  void left(CensusTerm term, Listing listing, Enrolment enrolment, Card card);
}
