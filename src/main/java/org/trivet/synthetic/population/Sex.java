package org.trivet.synthetic.population;

/** Sex as registered at birth or on a later certificate. */
public enum Sex {
  F,
  M
}
