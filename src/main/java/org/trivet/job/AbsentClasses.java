package org.trivet.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not. The compiler of Spark's generated code asks for every package and column name as if it were a
 * class, thousands of times a night, and each time all jars were searched in vain.
 */
final class AbsentClasses extends ClassLoader {
  private final Set<String> absent = ConcurrentHashMap.newKeySet();

  static {
    registerAsParallelCapable();
  }

  AbsentClasses(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (absent.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException unknown) {
      absent.add(name);
      throw unknown;
    }
  }
}
