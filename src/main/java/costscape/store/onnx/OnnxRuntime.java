package costscape.store.onnx;

import costscape.store.file.InputException;
import costscape.store.file.TimeLimit;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The library that computes graphs, {@code com.microsoft.onnxruntime:onnxruntime}. Its 20 to 75 MB
 * are more than the program's own, so nobody loads them who draws no graph: the jar is looked for
 * when a graph is to be computed, on the class path and beside the program's own jar. It is called
 * by the names of its methods, for the program is built without it; each is called once a block of
 * rows or less often, where 100 ns do not count.
 *
 * <p>Of three versions, 1.24.1 has 20 MB and nothing for macOS, 1.23.2 has 75 MB and all, and
 * 1.29.0 (54 MB) ends Java where its command line has more than some 4,000 letters.
 */
public final class OnnxRuntime {
  /** The version that tests run with. */
  private static final String VERSION = "1.24.1";

  private static final String VERSION_OF_MAC = "1.23.2";

  private static final String PACKAGE = "ai.onnxruntime.";
  private static final String JAR = "onnxruntime-*.jar";

  private static Optional<OnnxRuntime> found = Optional.empty();
  private static Optional<Path> used = Optional.empty();

  private final ClassLoader loader;
  private final Object environment;

  private OnnxRuntime(ClassLoader loader) throws ReflectiveOperationException {
    this.loader = loader;
    Class<?> level = type("OrtLoggingLevel");
    Object fatal = constant(level, "ORT_LOGGING_LEVEL_FATAL");
    this.environment =
        type("OrtEnvironment")
            .getMethod("getEnvironment", level, String.class)
            .invoke(null, fatal, "costscape");
    type("OrtEnvironment").getMethod("setTelemetry", boolean.class).invoke(environment, false);
  }

  /** Returns whether it is there. */
  public static boolean isThere() {
    return loader().isPresent();
  }

  /** Says that it is not there, and the command that adds it. */
  public static String missing() {
    boolean isMac = System.getProperty("os.name").startsWith("Mac");
    return ("an ONNX graph is computed by onnxruntime, which is not beside the program: mvn"
            + " dependency:copy -Dartifact=com.microsoft.onnxruntime:onnxruntime:%s"
            + " -DoutputDirectory=%s adds it")
        .formatted(isMac ? VERSION_OF_MAC : VERSION, folder().map(Path::toString).orElse("."));
  }

  /**
   * The jar beside the program that computes graphs, which other machines of a cluster need as
   * well; nothing as long as no graph was computed, or where the library is on the class path.
   */
  public static synchronized Optional<Path> jarInUse() {
    return used;
  }

  /** The library; where it is not there, the refusal says how to add it. */
  static synchronized OnnxRuntime get() {
    if (found.isEmpty()) {
      ClassLoader loader = loader().orElseThrow(() -> new InputException(missing()));
      try {
        found = Optional.of(new OnnxRuntime(loader));
        used = isOnClassPath() ? Optional.empty() : beside();
      } catch (InvocationTargetException e) {
        throw new InputException("onnxruntime does not start here: " + e.getCause());
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new InputException("onnxruntime does not start here: " + e);
      }
    }
    return found.get();
  }

  static String version() {
    Object environment = get().environment;
    return called(
        () -> (String) environment.getClass().getMethod("getVersion").invoke(environment));
  }

  private static Optional<ClassLoader> loader() {
    return isOnClassPath()
        ? Optional.of(OnnxRuntime.class.getClassLoader())
        : beside().map(OnnxRuntime::loader);
  }

  private static boolean isOnClassPath() {
    try {
      Class.forName(PACKAGE + "OrtEnvironment", false, OnnxRuntime.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static ClassLoader loader(Path jar) {
    try {
      URL[] jars = {jar.toUri().toURL()};
      return new URLClassLoader("onnxruntime", jars, ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw InputException.in(jar, "cannot be read: " + e.getMessage());
    }
  }

  /** The newest jar of the library in the program's folder. */
  private static Optional<Path> beside() {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder.get(), JAR)) {
      List<Path> all = new ArrayList<>();
      jars.forEach(all::add);
      return all.stream().max(ORDER);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static final Comparator<Path> ORDER =
      Comparator.comparing(jar -> String.valueOf(jar.getFileName()));

  /** Where the program's jar is, or where its classes' folder is. */
  private static Optional<Path> folder() {
    CodeSource source = OnnxRuntime.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Optional.empty()
          : Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name, true, loader);
  }

  private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
    return type.getField(name).get(null);
  }

  /**
   * Returns what a call of the library gives; what that refuses is a {@link Refusal}, in one line.
   */
  private static <T> T called(Call<T> call) {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      String message = String.valueOf(e.getTargetException().getMessage());
      String first = message.lines().findFirst().orElse(message);
      throw new Refusal(first.replaceFirst("^Error code - \\S+ - message: ", ""));
    } catch (ReflectiveOperationException e) {
      throw new InputException(
          "onnxruntime %s or one alike was expected: %s".formatted(VERSION, e));
    }
  }

  private interface Call<T> {
    T call() throws ReflectiveOperationException;
  }

  /** Says what the library refuses. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super(message);
    }
  }

  /** Says that a computation took longer than it may. */
  static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1;

    Late(double seconds) {
      super(
          "onnxruntime has not computed a batch of rows within %s s; --graph-timeout SECONDS lets it"
                  .formatted(BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString())
              + " take longer");
    }
  }

  /**
   * A graph that is ready to be computed by one thread at a time or by many; each computation takes
   * one thread, so its sums are the same however many there are.
   */
  Session session(boolean isDouble, byte... graph) {
    return called(
        () -> {
          Class<?> type = type("OrtSession$SessionOptions");
          Object options = type.getConstructor().newInstance();
          type.getMethod("setIntraOpNumThreads", int.class).invoke(options, 1);
          type.getMethod("setInterOpNumThreads", int.class).invoke(options, 1);
          if (isDouble) {
            // fused operations exist for single precision alone
            Class<?> level = type("OrtSession$SessionOptions$OptLevel");
            type.getMethod("setOptimizationLevel", level)
                .invoke(options, constant(level, "BASIC_OPT"));
          }
          Object session =
              type("OrtEnvironment")
                  .getMethod("createSession", byte[].class, type)
                  .invoke(environment, graph, options);
          close(options);
          return new Session(session);
        });
  }

  private static void close(Object closing) {
    called(() -> AutoCloseable.class.getMethod("close").invoke(closing));
  }

  /** Numbers that the library reads where they are, without keeping them from being collected. */
  record Tensor(Object tensor, Buffer numbers) implements AutoCloseable {
    @Override
    public void close() {
      OnnxRuntime.close(tensor);
      numbers.clear();
    }
  }

  Tensor tensor(Buffer numbers, long... shape) {
    return called(
        () -> {
          Class<?> kind =
              Stream.of(FloatBuffer.class, DoubleBuffer.class, LongBuffer.class, IntBuffer.class)
                  .filter(known -> known.isInstance(numbers))
                  .findFirst()
                  .orElseThrow();
          Object tensor =
              type("OnnxTensor")
                  .getMethod("createTensor", environment.getClass(), kind, long[].class)
                  .invoke(null, environment, numbers, shape);
          return new Tensor(tensor, numbers);
        });
  }

  /** Truths, each a byte. */
  Tensor truths(ByteBuffer numbers, long... shape) {
    return called(
        () -> {
          Class<?> kinds = type("OnnxJavaType");
          Object tensor =
              type("OnnxTensor")
                  .getMethod(
                      "createTensor", environment.getClass(), ByteBuffer.class, long[].class, kinds)
                  .invoke(null, environment, numbers, shape, constant(kinds, "BOOL"));
          return new Tensor(tensor, numbers);
        });
  }

  /** The output of a graph, and its shape. */
  record Result(long[] shape, double[] numbers) {}

  /**
   * A limit of time for each of the computations that are given it; its clock runs until closed.
   */
  Limit limit(double seconds) {
    return called(() -> new Limit(seconds));
  }

  /**
   * How long a computation may take. One that takes longer ends, at its next operation, and all
   * others of the same limit with it: a loop in a graph may have no end.
   */
  final class Limit implements AutoCloseable {
    private final TimeLimit time;
    private final Object options;

    private Limit(double seconds) throws ReflectiveOperationException {
      this.time = new TimeLimit(seconds);
      this.options = type("OrtSession$RunOptions").getConstructor().newInstance();
      time.watch(this::endIfLate);
    }

    private <T> T keeping(Call<T> work) throws ReflectiveOperationException {
      time.begin();
      try {
        return work.call();
      } catch (InvocationTargetException e) {
        if (time.wasLate()) {
          throw new Late(time.seconds());
        }
        throw e;
      } finally {
        time.end();
      }
    }

    private void endIfLate() {
      if (time.isLate()) {
        end();
      }
    }

    /** Ends what is being computed. */
    void end() {
      called(
          () -> options.getClass().getMethod("setTerminate", boolean.class).invoke(options, true));
    }

    @Override
    public void close() {
      time.close();
      OnnxRuntime.close(options);
    }
  }

  /** A graph that is ready. */
  final class Session implements AutoCloseable {
    private final Object session;
    private final Method run;

    private Session(Object session) throws ReflectiveOperationException {
      this.session = session;
      this.run =
          session.getClass().getMethod("run", Map.class, Set.class, type("OrtSession$RunOptions"));
    }

    /** The value that is asked for. */
    Result run(Map<String, Tensor> inputs, String output, Limit limit) {
      Map<String, Object> tensors = new HashMap<>();
      inputs.forEach((name, tensor) -> tensors.put(name, tensor.tensor));
      return called(
          () -> {
            Object result =
                limit.keeping(() -> run.invoke(session, tensors, Set.of(output), limit.options));
            try {
              return read(result, output);
            } finally {
              OnnxRuntime.close(result);
              Reference.reachabilityFence(inputs);
            }
          });
    }

    private Result read(Object result, String output) throws ReflectiveOperationException {
      Optional<?> value =
          (Optional<?>) result.getClass().getMethod("get", String.class).invoke(result, output);
      Object tensor = value.orElseThrow();
      Class<?> type = type("OnnxTensor");
      if (!type.isInstance(tensor)) {
        throw new Refusal("its answers are no array");
      }
      Object info = type.getMethod("getInfo").invoke(tensor);
      long[] shape = (long[]) info.getClass().getMethod("getShape").invoke(info);
      Object floats = type.getMethod("getFloatBuffer").invoke(tensor);
      if (floats instanceof FloatBuffer found) {
        double[] numbers = new double[found.remaining()];
        Arrays.setAll(numbers, found::get);
        return new Result(shape, numbers);
      }
      Object doubles = type.getMethod("getDoubleBuffer").invoke(tensor);
      if (doubles instanceof DoubleBuffer found) {
        double[] numbers = new double[found.remaining()];
        found.get(numbers);
        return new Result(shape, numbers);
      }
      throw new Refusal("its answers are no real numbers");
    }

    @Override
    public void close() {
      OnnxRuntime.close(session);
    }
  }

  /** How it says that an operator is there for other kinds of numbers alone. */
  private static final Pattern NO_DOUBLE =
      Pattern.compile(
          "implementation for (\\w+)\\(|find kernel for ([\\w.]+)\\(|(\\w+) operator does not"
              + " support double");

  /** Adds to a message what it is of. */
  static <T> T named(Path file, boolean isDouble, Supplier<T> work) {
    try {
      return work.get();
    } catch (Late e) {
      throw InputException.in(file, String.valueOf(e.getMessage()));
    } catch (Refusal e) {
      Matcher operator = NO_DOUBLE.matcher(String.valueOf(e.getMessage()));
      if (isDouble && operator.find()) {
        String name =
            Stream.of(1, 2, 3).map(operator::group).filter(Objects::nonNull).findFirst().orElse("");
        throw InputException.in(
            file,
            "onnxruntime has no %s in double precision: export it in single precision"
                .formatted(name));
      }
      throw InputException.in(file, "onnxruntime says: " + e.getMessage());
    }
  }
}
