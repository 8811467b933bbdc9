package org.trivet.synthetic.population;

/** SEN provision on census day, with the census code. */
public enum Provision {
  NONE("N"),
  SUPPORT("K"),
  PLAN("E");

  private final String code;

  Provision(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
