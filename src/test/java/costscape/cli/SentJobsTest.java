package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.data.RowBlocks;
import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Checkpoints;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every job of the program can be sent to another machine, runs there to the same bytes, and its
 * results come back: each command is run here and on a cluster, and their files are compared.
 */
@Tag("long")
class SentJobsTest {
  private static final String PLANE = " --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --size 600x480";

  /** Commands that run each job of the program, the smallest that do. */
  private static final List<String> LINES =
      List.of(
          "sweep --name held --table npy --save-after 0" + PLANE,
          "sweep --name bent --quantity index --format none" + PLANE,
          "sweep --name many --format none --vary w1_0_0=-1:1:300 --vary b2_0=0:1:300",
          "sweep --name dips --format none --vary w1_0_0=-60:60:121",
          "sweep --name blocks --format none --vary b2_0=0:1:3 --data PARTS/rows-*.csv",
          "sweep --name proved --prove --format none" + PLANE,
          "trace --name side --starts 16 --steps 20 --every 4 --hold-out 0.25 --size 600x480"
              + " --data moons",
          "trace --name one --steps 20 --hold-out 0.25 --size 600x480",
          "trace --name each --starts 2 --steps 20 --optimizer adam --format none",
          "trace --name sharp --steps 20 --sharpness 5 --format none",
          "trace --name two --start random:1 --start random:2 --steps 30 --format none",
          "frames --name line --vary w1_0_0=-1:1:20 --along b1_0=0:1:3 --size 600x480",
          "frames --name along --along b1_0=0:1:3 --gif" + PLANE,
          "frames --name own --vary w1_0_0=-1:1:5 --vary b1_0=0:1:4 --along w2_0_0=0:1:3"
              + " --size 600x480",
          "frames --name movie --hold-out 0.25 --frames 3 --gif --trace PATH" + PLANE,
          "frames --name race --frames 3 --gif --trace RUNS" + PLANE,
          "frames --name turn --orbit --frames 2 --trace RUNS" + PLANE,
          "minima --data xor --hidden 1 --l2 0.01 --starts 4 --prove --size 600x480",
          "basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01 --steps 9 --size 600x480",
          "lesson vanishing-gradient --size 600x480",
          "inspect --data iris --hidden 5 --at random:1 --spectrum --probes 2 --size 600x480");

  @TempDir private Path folder;

  private Session run(String out, String line) {
    Path to = folder.resolve(out);
    String path = folder.resolve("here/one.csv").toString();
    String runs = folder.resolve("here/two.csv").toString();
    String parts = folder.resolve("parts").toString();
    String whole =
        line.replace("PATH", path)
            .replace("RUNS", runs)
            .replace("PARTS", parts)
            .replace("TO", to.toString());
    return Session.line(whole + " --json --out " + to);
  }

  /** More rows than a block has, in two files. */
  private void writeParts() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    String rows = "x,c\n" + "1,a\n2,b\n".repeat(RowBlocks.ROWS / 4 + 1);
    Files.writeString(folder.resolve("parts/rows-1.csv"), rows);
    Files.writeString(folder.resolve("parts/rows-2.csv"), rows);
  }

  @OneIn(2)
  @Test
  void everyJobGivesTheSameBytesElsewhere() throws Exception {
    writeParts();
    for (String line : LINES) {
      Session here = run("here", line);
      assertEquals(0, here.exitCode(), line + ": " + here.err());
      Session there = SendingCluster.around(folder, () -> run("there", line));
      assertEquals(0, there.exitCode(), line + ": " + there.err());
    }
    Map<String, byte[]> here = SmallRun.files(folder.resolve("here"));
    Map<String, byte[]> there = SmallRun.files(folder.resolve("there"));
    assertEquals(here.keySet(), there.keySet());
    here.forEach(
        (name, bytes) -> {
          if (!name.endsWith(".json")) { // holds the time that the run took
            assertArrayEquals(bytes, there.get(name), name);
          }
        });
    sendWhatOnlyLargeRunsSend();
    Set<String> left = jobs();
    left.removeAll(SendingCluster.sent());
    assertEquals(Set.of(), left, "jobs that nothing above sends");
  }

  /** Checkpoints of another program. */
  private static void sendWhatOnlyLargeRunsSend() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
    ParameterVector zeros = ParameterVector.of(new double[7]);
    Runner runner = new SendingCluster().runner(Optional.empty(), Progress.NONE, notice -> {});
    Job<?> checkpoints = new Checkpoints(cost, List.of(0, 1), List.of(zeros, zeros));
    runner.run(checkpoints);
  }

  @Test
  void threadsAreRefusedWhereAClusterWorks() throws Exception {
    Session session =
        SendingCluster.around(folder, () -> run("there", "sweep --vary b2_0=0:1:3 --threads 2"));
    assertEquals(2, session.exitCode());
    assertTrue(session.err().startsWith("costscape: --threads is for this machine alone"));
    assertEquals(1, session.err().lines().count(), session.err());
  }

  @Test
  void aJarWithoutSparkSaysSoUnderSparkSubmit() throws Exception {
    SendingCluster.underSparkSubmit(() -> run("there", "sweep --vary b2_0=0:1:3"))
        .refused("mvn -Pcluster package");
  }

  /** All classes of the program that are jobs. */
  private static Set<String> jobs() throws Exception {
    Path classes = Path.of(Job.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        if (isJob(name.substring(0, name.length() - ".class".length()))) {
          names.add(name.substring(0, name.length() - ".class".length()));
        }
      }
    }
    return names;
  }

  private static boolean isJob(String name) throws IOException {
    try {
      Class<?> found = Class.forName(name, false, Job.class.getClassLoader());
      return Job.class.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers());
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // built on a module or library that is not loaded here, as lanes are
    }
  }
}
