package costscape.api;

/**
 * PDFBox and jhdf ask SLF4J for a logger. A program that has none is told so by three lines of
 * SLF4J's on its standard error, as if something were wrong, which it is not.
 */
final class Slf4j {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private Slf4j() {}

  /** Work that may throw. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T done() throws E;
  }

  /** Does work without those lines of SLF4J's, unless the program has chosen what SLF4J says. */
  static <T, E extends Exception> T quietly(Work<T, E> work) throws E {
    if (System.getProperty(VERBOSITY) != null) {
      return work.done();
    }
    System.setProperty(VERBOSITY, "ERROR");
    try {
      return work.done();
    } finally {
      System.clearProperty(VERBOSITY);
    }
  }
}
