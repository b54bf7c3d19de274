package costscape.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The program as it would be if some of its classes had been left out of its file. It is loaded
 * anew from a class path, and the classes whose names match a pattern are not found there.
 */
final class LeftOut extends URLClassLoader {
  private static final String MAIN = "costscape.cli.Main";

  private final Pattern missing;

  private LeftOut(List<Path> classPath, String missing) {
    super(urls(classPath), ClassLoader.getPlatformClassLoader());
    this.missing = Pattern.compile(missing);
  }

  /** The class path of this test, whose classes are those that the program is built from. */
  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /**
   * Runs one command line.
   *
   * @param classPath the program's classes and libraries, or its jar alone
   * @param missing a regular expression of the names of the classes that are left out
   */
  static Session run(List<Path> classPath, String missing, String... arguments)
      throws IOException, ReflectiveOperationException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (LeftOut program = new LeftOut(classPath, missing)) {
      Method run =
          program
              .loadClass(MAIN)
              .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
      Object code = run.invoke(null, new PrintWriter(out), new PrintWriter(err), arguments);
      return new Session((Integer) code, out.toString(), err.toString());
    }
  }

  /** Runs {@code main} in a process of its own: the first argument is the pattern. */
  public static void main(String[] arguments) throws Throwable {
    LeftOut program = new LeftOut(classPath(), arguments[0]);
    Object rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    try {
      program.loadClass(MAIN).getMethod("main", String[].class).invoke(null, rest);
    } catch (InvocationTargetException e) {
      throw e.getCause(); // as java does with what escapes main
    }
  }

  private static URL[] urls(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      try {
        urls.add(path.toUri().toURL());
      } catch (IOException e) {
        throw new IllegalArgumentException("no place of classes: " + path, e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.matcher(name).matches()) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
