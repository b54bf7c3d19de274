package costscape.run;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches standard error, so that a line may be drawn again in place. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /**
   * On Linux the file behind the descriptor tells. Elsewhere Java only knows of standard input and
   * output together ({@link System#console}).
   */
  static boolean watched() {
    return Files.isSymbolicLink(STANDARD_ERROR) ? isTerminal(STANDARD_ERROR) : hasConsole();
  }

  /**
   * Before Java 22 only a terminal has a console; from then on every program has one, which knows.
   */
  @SuppressWarnings("SystemConsoleNull") // Java 22 is asked as well
  static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      Path device = Files.readSymbolicLink(descriptor);
      return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
