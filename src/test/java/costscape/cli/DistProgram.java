package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A program of src/dist, compiled and run in this Java: another one takes longer to start. */
final class DistProgram {
  private DistProgram() {}

  /**
   * Runs a program.
   *
   * @param classes where its classes go
   */
  static void run(String name, Path classes, String... arguments)
      throws IOException, ReflectiveOperationException {
    String[] options = {
      "-proc:none",
      "-d",
      classes.toString(),
      "-classpath",
      System.getProperty("java.class.path"),
      "src/dist/%s.java".formatted(name)
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, options));
    URL[] compiled = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(compiled, DistProgram.class.getClassLoader())) {
      Method main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) arguments);
    }
  }
}
