package costscape.run.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cluster as Spark's users have one: a master and two workers, each a process of its own, from
 * the jars that Maven resolved. All of it listens on this machine alone.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Path JARS = Path.of("target/spark-jars.txt");
  static final Path HOME = Path.of("target/spark-home").toAbsolutePath();
  static final Path PROGRAM = Path.of("target/costscape.jar").toAbsolutePath();
  private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final long LONGEST_SECONDS = 400;

  /** An archive of Spark's classes, which Java maps into memory faster than it parses them. */
  private static final Path ARCHIVE = HOME.resolve("classes.jsa");

  private static final Path UNFINISHED_ARCHIVE = HOME.resolve("classes.making");

  /** Most of the time of programs this short goes into loading classes and compiling. */
  private static final List<String> QUICK =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:SharedArchiveFile=" + ARCHIVE, // without it until it is there
          "-Xlog:disable");

  /** By its name, for Hadoop's classes are on the cluster's class path alone. */
  private static final String SHARED = "costscape.run.spark.SharedFiles";

  /** What spark-submit's own script opens of Java 17. */
  private static final List<String> OPENED =
      Stream.of("lang", "lang.invoke", "net", "nio", "util", "util.concurrent")
          .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED")
          .toList();

  private final Path folder;
  private final Process archiving;
  private final Process master;
  private final String url;
  private final List<Process> workers = new ArrayList<>();
  private int runs;

  /** Words of a command that starts what spark-submit starts; usually none. */
  private List<String> before = List.of();

  /** One program: what it was, and where its words go. */
  record Run(Process process, Path output, Path error) {
    int exitCode() throws Exception {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("hangs: " + err());
      }
      return process.exitValue();
    }

    String out() throws IOException {
      return Files.readString(output);
    }

    String err() throws IOException {
      return Files.readString(error);
    }

    /** The lines of standard error that are not Spark's own. */
    List<String> said() throws IOException {
      return err().lines().filter(line -> line.startsWith("costscape: ")).toList();
    }
  }

  StandaloneCluster(Path folder) throws Exception {
    this.folder = folder;
    Path jars = Files.createDirectories(HOME.resolve("jars"));
    for (String jar : Files.readString(JARS).strip().split(File.pathSeparator)) {
      Path link = jars.resolve(Path.of(jar).getFileName());
      if (jar.endsWith(".jar") && !Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, Path.of(jar));
      }
    }
    archiving = archive();
    Path log = folder.resolve("master.log");
    List<String> options = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    master = java("128m", "org.apache.spark.deploy.master.Master", options, log, log);
    url = awaited(log, URL);
    startWorker();
    startWorker();
  }

  /** Starts a short program that leaves an archive of the classes that it used. */
  private Process archive() throws IOException {
    Files.deleteIfExists(ARCHIVE);
    List<String> options = spark("512m");
    options.removeIf(option -> option.startsWith("-XX:SharedArchiveFile="));
    options.add(0, "-XX:ArchiveClassesAtExit=" + UNFINISHED_ARCHIVE);
    options.add("org.apache.spark.deploy.SparkSubmit");
    List<String> line = new ArrayList<>(List.of("--master", "local[1]"));
    line.addAll(List.of("--class", "costscape.cli.Main", PROGRAM.toString()));
    line.addAll(List.of("sweep", "--vary=b2_0=0:1:3", "--format=none", "--quiet"));
    line.add("--out=" + folder.resolve("archiving"));
    Path log = folder.resolve("archiving.log");
    return start(options, line, log, log);
  }

  /** Waits for the archive, which most programs begin faster with. */
  void awaitArchive() throws InterruptedException {
    archiving.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** Puts the archive in its place once it is whole. */
  private void findArchive() throws IOException {
    boolean ended = !archiving.isAlive() && archiving.exitValue() == 0;
    if (ended && Files.exists(UNFINISHED_ARCHIVE)) {
      Files.move(UNFINISHED_ARCHIVE, ARCHIVE);
    }
  }

  /** Starts one more worker, with room for one executor. */
  void startWorker() throws Exception {
    startWorker(HOME, folder.resolve("work"));
  }

  /**
   * As above.
   *
   * @param home where it looks for Spark
   * @param work the folder of its executors
   */
  Process startWorker(Path home, Path work) throws Exception {
    return startWorker(home, work, List.of());
  }

  /** The same on a machine whose files may have so many MB and no more. */
  Process startWorkerWithin(int megabytes, Path work) throws Exception {
    return startWorker(HOME, work, within(megabytes));
  }

  private Process startWorker(Path home, Path work, List<String> before) throws Exception {
    Path log = folder.resolve("worker" + workers.size() + ".log");
    List<String> options =
        List.of(
            "--host=127.0.0.1",
            "--cores=1",
            "--memory=600m",
            "--webui-port=0",
            "--work-dir=" + work,
            url);
    List<String> line = spark("128m");
    line.add("org.apache.spark.deploy.worker.Worker");
    List<String> words =
        options.stream().flatMap(option -> Stream.of(option.split("=", 2))).toList();
    Process worker = start(home, before, line, words, log, log);
    workers.add(worker);
    awaited(log, Pattern.compile("Successfully registered with master"));
    return worker;
  }

  /** Starts a command of costscape by spark-submit, all of whose work goes to the cluster. */
  Run submit(List<String> sparks, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(sparks);
    line.addAll(List.of("--jars", tests().toString()));
    line.addAll(List.of("--class", "costscape.cli.Main", PROGRAM.toString()));
    line.addAll(List.of(arguments));
    return submitted(line);
  }

  /**
   * Returns what starts a process whose files, and those of all that it starts, may have so many
   * MB.
   */
  private static List<String> within(int megabytes) {
    String limited = "ulimit -f " + megabytes * 2048 + "; exec \"$@\""; // blocks of 512 bytes
    return List.of("sh", "-c", limited, "sh");
  }

  /** The same, by a program whose files may have so many MB and no more. */
  Run submitWithin(int megabytes, Class<?> program, String... arguments) throws IOException {
    before = within(megabytes);
    try {
      return submit(List.of("--total-executor-cores", "1"), program, arguments);
    } finally {
      before = List.of();
    }
  }

  /** Starts a program of these tests by spark-submit, beside costscape's jar. */
  Run submit(List<String> sparks, Class<?> program, String... arguments) throws IOException {
    return submit(PROGRAM, sparks, program, arguments);
  }

  /** The same beside a copy of costscape's jar. */
  Run submit(Path jar, List<String> sparks, Class<?> program, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(sparks);
    line.addAll(List.of("--jars", jar.toString(), "--class", program.getName()));
    line.add(tests().toString());
    line.addAll(List.of(arguments));
    return submitted(line);
  }

  private Run submitted(List<String> line) throws IOException {
    findArchive();
    List<String> all = new ArrayList<>();
    if (!line.contains("--master")) {
      all.addAll(List.of("--master", url));
    }
    if (!line.contains("--executor-memory")) {
      all.addAll(List.of("--executor-memory", "512m"));
    }
    String quick = "\"" + String.join("\" \"", QUICK) + "\"";
    all.addAll(List.of("--conf", "spark.executor.defaultJavaOptions=" + quick));
    all.addAll(List.of("--conf", "spark.ui.enabled=false"));
    all.addAll(List.of("--conf", "spark.hadoop.fs.shared.impl=" + SHARED));
    all.addAll(line);
    int memory = all.indexOf("--driver-memory"); // spark-submit's script reads it
    String heap = memory < 0 ? "512m" : all.get(memory + 1);
    Path out = folder.resolve("run" + runs + ".out");
    Path err = folder.resolve("run" + runs++ + ".err");
    List<String> options = spark(heap);
    options.add("org.apache.spark.deploy.SparkSubmit");
    return new Run(start(HOME, before, options, all, out, err), out, err);
  }

  /** Starts a program of these tests beside a copy of costscape's jar, without a cluster. */
  Run here(Path jar, Class<?> program, String... arguments) throws IOException {
    Path out = folder.resolve("run" + runs + ".out");
    Path err = folder.resolve("run" + runs++ + ".err");
    String path = jar + java.io.File.pathSeparator + tests();
    List<String> options = new ArrayList<>(List.of("-Xmx512m"));
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    options.addAll(List.of("-cp", path, program.getName()));
    return new Run(start(options, List.of(arguments), out, err), out, err);
  }

  /** Starts a command without a cluster. */
  Run here(String... arguments) throws IOException {
    Path out = folder.resolve("run" + runs + ".out");
    Path err = folder.resolve("run" + runs++ + ".err");
    return new Run(
        start(List.of("-jar", PROGRAM.toString()), List.of(arguments), out, err), out, err);
  }

  private Process java(String memory, String program, List<String> arguments, Path out, Path err)
      throws IOException {
    List<String> options = spark(memory);
    options.add(program);
    return start(options, arguments, out, err);
  }

  /** How Java starts with Spark on its class path. */
  private static List<String> spark(String memory) throws IOException {
    List<String> options = new ArrayList<>(List.of("-Xmx" + memory));
    options.addAll(QUICK);
    options.addAll(OPENED);
    options.addAll(List.of("-cp", classPath()));
    return options;
  }

  /** As Spark puts it together for its executors, for an archive belongs to one class path. */
  private static String classPath() throws IOException {
    Path jars = HOME.resolve("jars");
    try (Stream<Path> all = Files.list(jars)) {
      Path first =
          all.filter(jar -> jar.getFileName().toString().startsWith("slf4j-api-"))
              .findFirst()
              .orElseThrow();
      return String.join(File.pathSeparator, HOME + "/conf", first.toString(), jars + "/*");
    }
  }

  private static Process start(List<String> options, List<String> arguments, Path out, Path err)
      throws IOException {
    return start(HOME, List.of(), options, arguments, out, err);
  }

  private static Process start(
      Path home,
      List<String> before,
      List<String> options,
      List<String> arguments,
      Path out,
      Path err)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile());
    builder.redirectError(out.equals(err) ? out.toFile() : err.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", home.toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", "127.0.0.1"));
    return builder.start();
  }

  /** A jar of the programs of these tests. */
  private Path tests() throws IOException {
    Path jar = folder.resolve("tests.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    String here = StandaloneCluster.class.getPackageName().replace('.', '/');
    Path classes;
    try {
      classes =
          Path.of(
              StandaloneCluster.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes.resolve(here))) {
      for (Path file : files.toList()) {
        out.putNextEntry(new JarEntry(here + "/" + file.getFileName()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** The processes of executors that run now. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> executors(worker).stream()).toList();
  }

  private static List<ProcessHandle> executors(Process worker) {
    return worker
        .descendants()
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** SIGKILL to one worker that has an executor, and to that. */
  void killWorker() {
    Process worker =
        workers.stream().filter(w -> !executors(w).isEmpty()).findFirst().orElseThrow();
    List<ProcessHandle> executors = executors(worker);
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /** The first place in a growing file that a pattern finds. */
  static String awaited(Path file, Pattern pattern) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end) {
      Optional<String> found =
          Files.exists(file) ? first(Files.readString(file), pattern) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no " + pattern + " in " + Files.readString(file));
  }

  private static Optional<String> first(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  @Override
  public void close() {
    List<Process> all = new ArrayList<>(workers);
    all.addAll(List.of(master, archiving));
    for (Process process : all) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
