package costscape.run.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster gives the bytes of one machine, whatever of it is killed, and says what is wrong
 * in one line.
 */
@Tag("packaged")
@Timeout(600)
class ClusterTest {
  private static final String BLOCKWISE =
      " --hidden 4 --activation tanh --standardize --l2 2 --vary w1_0_0=-3:3:%d"
          + " --vary w1_1_1=-3:3:%d --format none --quiet";

  private static final List<String> LINES =
      List.of(
          "sweep --vary w1_0_0=-60:60:1000 --vary w1_0_1=-60:60:1000 --table npy --quiet",
          "minima --data trap --l2 0.01 --starts 8 --size 600x480 --quiet",
          "frames --vary w1_0_0=-60:60:61 --vary w1_0_1=-60:60:61 --along w2_0_0=-60:60:12 --gif"
              + " --size 600x480 --quiet",
          "sweep --name rows --data ROWS" + BLOCKWISE.formatted(9, 7),
          "sweep --name packed --data PACKED" + BLOCKWISE.formatted(7, 5),
          "sweep --name columns --data COLUMNS" + BLOCKWISE.formatted(7, 5),
          "sweep --name old --data OLD --drop k,note --drop-missing" + BLOCKWISE.formatted(7, 5),
          "sweep --name held --data OLD --hold-out OLD --drop k,note --drop-missing"
              + " --vary w1_0_0=-1:1:3 --format none --quiet",
          "trace --name many --data moons --starts 40 --steps 200 --format none --quiet");

  /** A run takes two rows and then, on two executors, some twenty more before it is killed. */
  private static final int MANY_ROWS = 60;

  private static final String MAP =
      "basins --name map --data trap --l2 0.01 --vary w1_0_0=-10:10:%d --vary w1_0_1=-10:10:12"
              .formatted(MANY_ROWS)
          + " --size 600x480 --save-after 0";

  /** A plane of many blocks. */
  private static final String PLANE =
      "sweep --name plane --vary w1_0_0=-60:60:1900 --vary w1_0_1=-60:60:1000 --format none"
          + " --quiet";

  /** What is said of a worker that does not find Spark, and of one whose disk is full. */
  private static final String NO_SPARK = "ended at its start: Error running executor: ";

  private static final String NO_ROOM = "was lost: Unable to create executor due to ";

  private static final Path NETWORKS = Path.of("src/examples/networks").toAbsolutePath();

  private static final String GRAPH =
      "sweep --name graph --model NETWORKS/lenet.onnx --data NETWORKS/digits.npz --vary random:1=-1:1:9"
              .replace("NETWORKS", NETWORKS.toString())
          + " --vary random:2=-1:1:9 --biases freeze --size 600x480 --quiet";

  /** Of a library that does not write where the pages of a file are. */
  private static final Path OLD = Path.of("src/cluster/test/resources/old-library");

  private static final Map<String, String> PACKED =
      Map.of(
          "ROWS", "FOLDER/rows/part-*.csv",
          "PACKED", "FOLDER/packed/part-*.csv.gz",
          "COLUMNS", "FOLDER/parquet/part-*.parquet",
          "OLD", OLD + ".parquet");

  /** The same rows as text. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "ROWS", "FOLDER/rows/part-*.csv",
          "PACKED", "FOLDER/wide/part-*.csv",
          "COLUMNS", "FOLDER/wide/part-*.csv",
          "OLD", OLD + ".csv");

  @TempDir private static Path folder;
  private static StandaloneCluster cluster;
  private static Path program;
  private static StandaloneCluster.Run tooLarge;

  private static Optional<StandaloneCluster.Run> refused = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    ManyRows.write(folder.resolve("wide"), 2, 40_000);
    cluster = new StandaloneCluster(Files.createDirectories(folder.resolve("cluster")));
    ManyRows.write(folder.resolve("rows"), 40, Integer.getInteger("costscape.rows", 60_000));
    ManyRows.pack(folder.resolve("wide"), folder.resolve("packed"));
    program = copyOfTheProgram();
    cluster.awaitArchive();
    tooLarge =
        cluster.submit(
            List.of("--executor-memory", "3g"), words("sweep --vary b2_0=0:1:3 --quiet", "never"));
  }

  @AfterAll
  static void stop() {
    tooLarge.process().destroyForcibly();
    cluster.close();
  }

  /** A line whose files lie in a folder of their own. */
  private static String to(String out, String line) {
    return line + " --out " + folder.resolve(out);
  }

  private static String out(String name) {
    return folder.resolve(name).toString();
  }

  /** A file of lines in which names stand for files. */
  private static String lines(List<String> lines, Map<String, String> names) throws IOException {
    Path file = Files.createTempFile(folder, "lines", ".txt");
    List<String> whole = new ArrayList<>();
    for (String line : lines) {
      String named = line;
      for (Map.Entry<String, String> name : names.entrySet()) {
        String there = name.getValue().replace("FOLDER", folder.toString());
        named = named.replace(" " + name.getKey() + " ", " " + there + " ");
      }
      whole.add(named.contains(" --out ") ? named : named + " --out OUT");
    }
    return Files.write(file, whole).toString();
  }

  private static String[] words(String line, String out) {
    return (line + " --out " + folder.resolve(out)).split(" ");
  }

  private static void assertDone(StandaloneCluster.Run run) throws Exception {
    assertEquals(0, run.exitCode(), run.err());
  }

  /** How long it will take, which rows are left out, and where own data are looked at from. */
  private static final String USUAL =
      "costscape: ((now )?about .*|.* miss a value and are left out|looks from random:1, .*)";

  /** Returns what it said beside the usual. */
  private static List<String> complaints(StandaloneCluster.Run run) throws IOException {
    return run.said().stream().filter(line -> !line.matches(USUAL)).toList();
  }

  /** Every file but the records, which hold times. */
  private static void assertSameFiles(String one, String other) throws IOException {
    Map<String, byte[]> expected = files(one);
    Map<String, byte[]> found = files(other);
    assertEquals(expected.keySet(), found.keySet());
    assertFalse(expected.isEmpty());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  private static Map<String, byte[]> files(String in) throws IOException {
    Path root = folder.resolve(in);
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.endsWith(".json")) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private static List<String> eventLog(Path folder) {
    return List.of(
        "--conf", "spark.eventLog.enabled=true",
        "--conf", "spark.eventLog.dir=" + folder.toUri(),
        "--conf", "spark.eventLog.compress=false");
  }

  /**
   * What Spark's history server reads: a JSON object a line, from the program's start to its end.
   */
  private static void assertHistoryIsWhole(Path folder) throws IOException {
    List<String> events = new ArrayList<>();
    List<String> jobs = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path log : all.filter(f -> f.getFileName().toString().startsWith("events_")).toList()) {
        for (String line : Files.readAllLines(log)) {
          JsonObject event = JsonParser.parseString(line).getAsJsonObject();
          events.add(event.get("Event").getAsString());
          if (event.has("Properties") && event.has("Job ID")) {
            JsonObject properties = event.getAsJsonObject("Properties");
            jobs.add(properties.get("spark.job.description").getAsString());
          }
        }
      }
    }
    assertTrue(events.contains("SparkListenerApplicationStart"), () -> "" + events);
    assertEquals("SparkListenerApplicationEnd", events.get(events.size() - 1));
    assertTrue(jobs.size() > LINES.size(), () -> "" + jobs);
    assertEquals(List.of(), jobs.stream().filter(job -> !job.matches("pieces? .*")).toList());
  }

  @Test
  void aPieceThatHaltsThrowsOrFillsTheMemoryIsTriedAgain() throws Exception {
    StandaloneCluster.Run run = refused();
    assertEquals(
        List.of(
            "halt true",
            "throw true",
            "memory true",
            "always true piece 11 has no result",
            "bounded true"),
        run.out().lines().limit(5).toList(),
        run.err());
    try (Stream<Path> files = Files.list(folder.resolve("marks"))) {
      long failed = files.filter(f -> !f.getFileName().toString().startsWith("done")).count();
      assertEquals(1 + 2 + 2, failed, "first attempts that failed");
    }
  }

  /**
   * The asking program is killed twice, in a basin map and in a plane, and goes on each time where
   * it was; the third one gives every command's bytes.
   */
  @OneIn(2)
  @Test
  void whateverIsKilledCutOrLackingTheBytesAreThoseOfOneMachine() throws Exception {
    StandaloneCluster.Run alone = alone();
    int rows = beginTheMap();
    int blocks = goOnWithTheMapAndBeginThePlane(rows);
    goOnWithThePlaneAndEveryCommand(blocks);
    assertDone(alone);
    assertSameFiles("undisturbed", "killed");
    assertTrue(files("undisturbed").size() > 1);
    assertSameFiles("here", "there");
    assertTrue(files("here").containsKey("frames/frame-0011.png"));
    assertSameFiles("whole", "pictures");
    assertEquals(Set.of("plane.csv"), files("whole").keySet());
  }

  /** Begins all that the cluster computes, by one machine. */
  private static StandaloneCluster.Run alone() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(to("undisturbed", MAP));
    lines.add(to("whole", PLANE));
    lines.addAll(everyLine());
    return cluster.here(program, ManyLines.class, lines(lines, PLAIN), out("here"));
  }

  /** The network is cut, and the program is killed soon after. Gives the rows that are saved. */
  private static int beginTheMap() throws Exception {
    try (Cable calls = new Cable();
        Cable blocks = new Cable()) {
      StandaloneCluster.Run run =
          cluster.submit(Cable.settings(calls, blocks), words(MAP, "killed"));
      awaitSaved("killed", 2, run);
      List<ProcessHandle> executors = cluster.executors();
      calls.cut();
      blocks.cut();
      for (ProcessHandle executor : executors) {
        executor.onExit().get(2, TimeUnit.MINUTES);
      }
      int before = saved(folder.resolve("killed"));
      calls.mend();
      blocks.mend();
      awaitSaved("killed", before + 1, run);
      run.process().destroyForcibly().waitFor();
    }
    int saved = saved(folder.resolve("killed"));
    assertTrue(saved < MANY_ROWS, "the program is killed before the end");
    return saved;
  }

  /**
   * One worker does not find Spark, another one cannot keep the program's jar, for no file of its
   * own may grow past 1 MB, which is what a full disk is to it; and a worker is killed, then an
   * executor and the program. Gives how many blocks of the plane are saved.
   */
  private static int goOnWithTheMapAndBeginThePlane(int saved) throws Exception {
    String lines =
        lines(List.of(to("killed", MAP), to("pictures", PLANE + " --save-after 0")), Map.of());
    List<Process> lacking = new ArrayList<>();
    try {
      lacking.add(cluster.startWorker(folder.resolve("no-home"), folder.resolve("work")));
      lacking.add(cluster.startWorkerWithin(1, folder.resolve("small")));
      StandaloneCluster.Run run = cluster.submit(List.of(), ManyLines.class, lines, out("none"));
      awaitSaved("killed", saved + 1, run);
      cluster.killWorker();
      cluster.startWorker();
      await(() -> saysBoth(run.err(), NO_SPARK, NO_ROOM), 1, run);
      end(lacking); // or executors would be tried on them again and again
      await(() -> run.out().contains("exit 0") ? 1 : 0, 1, run);
      awaitSaved("pictures", 1, run);
      cluster.executors().get(0).destroyForcibly();
      awaitSaved("pictures", 2, run);
      run.process().destroyForcibly().waitFor();
      assertEquals(saved, doneBefore(MANY_ROWS, run));
      assertSaid(run, NO_SPARK, "no-home");
      assertSaid(run, NO_ROOM, "File too large");
      assertTrue(run.err().matches("(?s).*executor \\d+ on 127.0.0.1 was lost: .*"), run.err());
      assertFalse(run.err().contains(" INFO "), "Spark's own log is silent");
      assertTrue(
          run.out().matches("(?s).*cluster +\\d executors? on 1 machine; \\d+ were lost, and .*"),
          run.out());
      assertTrue(
          Files.readString(folder.resolve("killed/map.json")).contains("\"lost\": "),
          "the record counts them");
      assertFalse(
          Files.exists(folder.resolve("pictures/plane.csv")),
          "the program is killed before the end");
      return saved(folder.resolve("pictures"));
    } finally {
      end(lacking);
    }
  }

  private static int saysBoth(String said, String one, String other) {
    return said.contains(one) && said.contains(other) ? 1 : 0;
  }

  private static void end(List<Process> workers) throws InterruptedException {
    for (Process worker : workers) {
      worker.descendants().forEach(ProcessHandle::destroyForcibly);
      worker.destroyForcibly().waitFor();
    }
  }

  /** The history is Spark's own, and its log is asked for. */
  private static void goOnWithThePlaneAndEveryCommand(int blocks) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(to("pictures", PLANE + " --save-after 0") + " --log-level INFO");
    lines.addAll(everyLine());
    Path events = Files.createDirectories(folder.resolve("events"));
    refused(); // which has written the Parquet files
    StandaloneCluster.Run run =
        cluster.submit(
            program, eventLog(events), ManyLines.class, lines(lines, PACKED), out("there"));
    assertDone(run);
    assertTrue(run.err().contains(" INFO "), "Spark's own log was asked for");
    assertEquals(1, complaints(run).size(), run.err());
    assertTrue(
        complaints(run).get(0).matches("costscape: " + blocks + " of \\d+ blocks were done before"),
        run.err());
    assertHistoryIsWhole(events);
    assertEveryExecutorGotTheRuntimeOnce();
  }

  /** That one line of a program holds all of these words. */
  private static void assertSaid(StandaloneCluster.Run run, String one, String other)
      throws IOException {
    assertTrue(
        run.said().stream().anyMatch(line -> line.contains(one) && line.contains(other)),
        run.err());
  }

  /** How many blocks of all a program did not have to do again. */
  private static int doneBefore(int all, StandaloneCluster.Run run) throws IOException {
    String what = "(\\d+) of " + all + " blocks were done before";
    Matcher done = Pattern.compile(what).matcher(run.err());
    return done.find() ? Integer.parseInt(done.group(1)) : 0;
  }

  /** Waits until so many rows are saved. */
  private static void awaitSaved(String in, int rows, StandaloneCluster.Run run) throws Exception {
    await(() -> saved(folder.resolve(in)), rows, run);
  }

  private static void await(Callable<Integer> there, int wanted, StandaloneCluster.Run run)
      throws Exception {
    while (there.call() < wanted) {
      assertTrue(run.process().isAlive(), "it ended before: " + run.err());
      Thread.sleep(20);
    }
  }

  /** The whole blocks of a file of unfinished work. */
  private static int saved(Path in) throws IOException {
    if (Files.notExists(in)) {
      return 0;
    }
    int blocks = 0;
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".unfinished")).toList()) {
        blocks += blocks(file);
      }
    }
    return blocks;
  }

  private static int blocks(Path file) throws IOException {
    int blocks = 0;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(8 + 32 + 4);
      while (true) {
        in.readInt();
        int length = in.readInt();
        in.skipNBytes(4L + length);
        blocks++;
      }
    } catch (java.io.EOFException e) {
      return blocks;
    }
  }

  /**
   * No file of the asking program may grow past 1 MB, which is what a full disk is to it: the
   * system refuses to write on. What stood there before stands there still.
   */
  @Test
  void aFullDiskOfTheAskingProgramIsOneLineAndLosesNothing() throws Exception {
    Path table = Files.createDirectories(folder.resolve("full")).resolve("sweep.npy");
    Files.writeString(table, "of before");
    String plane =
        "sweep --vary w1_0_0=-9:9:%d --vary w1_0_1=-9:9:400 --table npy --save-after 9999 --quiet"
            + " --replace";
    String lines =
        lines(
            List.of("!" + plane.formatted(400), plane.formatted(200) + " --name small"), Map.of());
    StandaloneCluster.Run run =
        cluster.submitWithin(1, ManyLines.class, lines, table.getParent().toString());
    assertDone(run);
    assertEquals("exit 1\n", run.out().replace(System.lineSeparator(), "\n").substring(0, 7));
    assertAllSaid(
        run, "full/sweep.npy: cannot be written: the file would be larger than this shell");
    assertEquals("of before", Files.readString(table));
    try (Stream<Path> files = Files.list(table.getParent())) {
      assertEquals(
          List.of(table),
          files.filter(file -> !file.getFileName().toString().startsWith("small")).toList());
    }
    Path small = table.resolveSibling("small.npy");
    assertTrue(Files.size(small) > 8 * 200 * 400, "its table fits");
  }

  /**
   * Returns what fails or is refused, in one program with one executor: pieces at fault, and a line
   * for each mistake.
   */
  private static synchronized StandaloneCluster.Run refused() throws Exception {
    if (refused.isEmpty()) {
      Path marks = Files.createDirectories(folder.resolve("marks"));
      List<String> lines = new ArrayList<>();
      lines.add("parquet " + out("wide") + " " + out("parquet"));
      lines.add("faults " + marks);
      lines.addAll(mistakes());
      StandaloneCluster.Run run =
          cluster.submit(
              List.of("--driver-memory", "2g", "--total-executor-cores", "1"),
              ManyLines.class,
              lines(lines, Map.of()),
              folder.resolve("wrong").toString());
      assertDone(run);
      refused = Optional.of(run);
    }
    return refused.get();
  }

  private static List<String> mistakes() throws IOException {
    String few = " --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --quiet";
    String wrong = "!sweep --data " + folder.resolve("parquet/wrong.parquet") + " --features good";
    return List.of(
        "!frames --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --along b1_0=0:1:2 --quiet"
            + " --size 12000x9000",
        "!sweep --data shared://" + folder + "/rows/none-*.csv" + few,
        "!sweep --data unknown:/rows/part-*.csv" + few,
        "!sweep --data shared://" + folder + "/rows" + few,
        wrong + ",place" + few,
        wrong + ",list" + few,
        wrong + ",stamp" + few,
        wrong + ",word" + few,
        wrong + ",gap" + few,
        wrong + ",far" + few,
        wrong + " --target bytes" + few);
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws Exception {
    StandaloneCluster.Run run = refused();
    assertEquals(
        "exit 1\n" + "exit 2\n".repeat(10),
        run.out().lines().skip(5).map(line -> line + "\n").collect(Collectors.joining()));
    assertAllSaid(
        run,
        "a machine of the cluster has not enough memory",
        "no file fits \"shared://",
        "unknown:/rows/ cannot be looked into: No FileSystem for scheme \"unknown\"",
        "/rows: is a folder; a pattern names the files in it, such as 'shared://",
        "/wrong.parquet: column \"place\" has columns or lists within it, and numbers were"
            + " expected; --drop place leaves this column out, or write its values as columns of"
            + " DOUBLE",
        "column \"list\" has columns or lists within it",
        "column \"stamp\" holds INT96",
        "column \"word\" holds STRING",
        "/wrong.parquet, row 2: gap \"null\" is a missing value; --drop-missing leaves such rows"
            + " out",
        "/wrong.parquet, row 1: far \"Infinity\" is not a finite number",
        "column \"bytes\" holds BINARY, and classes were expected");
  }

  private static void assertAllSaid(StandaloneCluster.Run run, String... what) throws IOException {
    List<String> said = run.said();
    assertEquals(what.length, said.size(), run.err());
    for (int k = 0; k < what.length; k++) {
      assertTrue(said.get(k).contains(what[k]), said.get(k));
    }
  }

  @Test
  void aClusterThatCannotServeIsNamed() throws Exception {
    StandaloneCluster.Run none =
        cluster.submit(
            List.of("--master", "spark://127.0.0.1:9"), words("sweep --vary b2_0=0:1:3", "no"));
    assertEquals(2, none.exitCode(), none.err());
    assertAllSaid(none, "no cluster answers at spark://127.0.0.1:9 (Connection refused)");
    StandaloneCluster.awaited(
        tooLarge.error(),
        Pattern.compile("costscape: no machine of the cluster .* has the 3g of memory"));
    tooLarge.process().destroyForcibly();
  }

  /** The library that computes ONNX graphs, which the tests have where Maven was asked for it. */
  private static Optional<Path> runtime() throws URISyntaxException {
    try {
      ClassLoader own = ClusterTest.class.getClassLoader();
      Class<?> type = Class.forName("ai.onnxruntime.OrtEnvironment", false, own);
      return Optional.of(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * A copy of the program. The library that computes graphs lies beside it, where it is there; the
   * machines of the cluster have nothing of that.
   */
  private static Path copyOfTheProgram() throws Exception {
    Path beside = Files.createDirectories(folder.resolve("beside"));
    Optional<Path> runtime = runtime();
    if (runtime.isPresent()) {
      Files.copy(runtime.get(), beside.resolve(runtime.get().getFileName()));
    }
    return Files.copy(StandaloneCluster.PROGRAM, beside.resolve("costscape.jar"));
  }

  private static List<String> everyLine() throws URISyntaxException {
    List<String> lines = new ArrayList<>(LINES);
    if (runtime().isPresent()) {
      lines.add(GRAPH);
    }
    return lines;
  }

  private static void assertEveryExecutorGotTheRuntimeOnce()
      throws IOException, URISyntaxException {
    Optional<Path> runtime = runtime();
    if (runtime.isPresent()) {
      try (Stream<Path> files = Files.walk(folder.resolve("cluster/work"))) {
        List<Path> sent = files.filter(file -> file.endsWith(runtime.get().getFileName())).toList();
        assertEquals(sent.stream().map(Path::getParent).distinct().count(), sent.size());
        assertFalse(sent.isEmpty(), "no executor has it");
      }
    }
  }
}
