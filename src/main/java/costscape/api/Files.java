package costscape.api;

import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.file.Transaction;
import costscape.store.file.Transaction.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes files whole or not at all, reads them, and says what is wrong in the library's words. */
final class Files {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private Files() {}

  static void write(Path file, Content content) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    try (Transaction files = Transaction.in(folder, line -> {})) {
      files.write(name(file), content);
      files.commit();
    } catch (InputException e) {
      throw new IOException(wrong(e).getMessage(), e);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Returns what follows the last dot of a file's name, in lower case; empty without a dot. */
  static String ending(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A wrong input as an exception that every program knows. */
  static IllegalArgumentException wrong(InputException e) {
    return new IllegalArgumentException(Remedy.inWordsOfLibrary(String.valueOf(e.getMessage())), e);
  }

  /**
   * Returns what was read. The engine's messages name options of the command line, so a refusal is
   * put into the words of the library.
   */
  static <T> T read(Supplier<T> reading) {
    try {
      return quietly(reading::get);
    } catch (InputException e) {
      throw wrong(e);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "a program that reads Keras's .h5 files needs io.jhdf:jhdf beside costscape, whose POM"
              + " leaves it optional",
          e);
    }
  }

  /** Work that may throw. */
  @FunctionalInterface
  interface Task<T, E extends Exception> {
    T done() throws E;
  }

  /**
   * Does work that PDFBox and jhdf log. They ask SLF4J for a logger, and a program that has none is
   * told so by three lines on its standard error, as if something were wrong, which it is not:
   * without these, unless the program has chosen what SLF4J says.
   */
  static <T, E extends Exception> T quietly(Task<T, E> work) throws E {
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
