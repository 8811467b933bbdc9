package org.trivet.contract;

/** Who a feed speaks for. {@code shared} is for inputs that belong to no one agency, such as the adoption team's marks. */
public enum Agency implements Word {
  EDUCATION,
  SOCIAL_CARE,
  HEALTH,
  SHARED
}
