package costscape.api;

import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import java.util.function.Supplier;

/** Reads files, and says what is wrong with them in the words of the library. */
final class Read {
  private Read() {}

  /** A wrong input as an exception that every program knows. */
  static IllegalArgumentException wrong(InputException e) {
    return new IllegalArgumentException(Remedy.inWordsOfLibrary(String.valueOf(e.getMessage())), e);
  }

  /**
   * Returns what was read; the engine's messages name the command line's options for what would do.
   */
  static <T> T of(Supplier<T> reading) {
    try {
      return Slf4j.quietly(reading::get);
    } catch (InputException e) {
      throw wrong(e);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "a program that reads Keras's .h5 files needs io.jhdf:jhdf beside costscape, whose POM"
              + " leaves it optional",
          e);
    }
  }
}
