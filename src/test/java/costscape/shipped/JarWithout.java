package costscape.shipped;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;

/** The program of the jar in this process, with one class left out. */
final class JarWithout extends URLClassLoader {
  private final String missing;

  /**
   * @param missing the class's full name
   */
  JarWithout(String missing) throws IOException {
    super(new URL[] {PackagedProgram.JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    this.missing = missing;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.equals(missing)) {
      throw new ClassNotFoundException(name);
    }
    return super.findClass(name);
  }

  /** Runs a command line; its files are named in full, for the folder is that of this process. */
  PackagedProgram run(String... words) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(this); // libraries look there for services
    try {
      StringWriter said = new StringWriter();
      PrintWriter both = new PrintWriter(said, true);
      Object exitCode =
          loadClass("costscape.cli.Main")
              .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class)
              .invoke(null, both, both, words);
      return new PackagedProgram((int) exitCode, said.toString());
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
