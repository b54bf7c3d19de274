package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures need no temporary folder: where it is read-only or missing the same bytes are drawn.
 * With {@code -Dcostscape.container=true} the gallery is drawn in a container as well.
 */
class TemporaryFolderTest {
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  /** Everything read-only but the folder that results go to, and no font and no font list. */
  private static final String CONTAINER =
      """
      mount -t tmpfs none "$0" &&
      { mount -t tmpfs -o ro none /etc/fonts; mount -t tmpfs -o ro none /usr/share/fonts;
        mount -t tmpfs -o ro none /dev/shm; mount -t tmpfs -o ro none /var/tmp; } 2>/dev/null
      mount --bind / / && mount -o remount,ro,bind / || exit 99
      touch "${TMPDIR:-/tmp}/written" 2>/dev/null && exit 99
      export HOME=/nowhere
      "$@" || exit $?
      cd "$0" && find . -type f && cat *.csv | cksum
      """;

  @TempDir private Path folder;

  private static List<String> sweep(Path out) {
    String line =
        "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --size 500x400 --format png,svg,pdf --out ";
    return List.of((line + out).split(" "));
  }

  private List<String> inContainer(Path out) throws IOException {
    Files.createDirectories(out);
    return List.of("unshare", "-m", "sh", "-c", CONTAINER, out.toString());
  }

  private void assumeContainers() throws Exception {
    List<String> trial = new ArrayList<>(inContainer(folder.resolve("trial")));
    trial.add("true");
    try {
      int exitCode = new ProcessBuilder(trial).start().waitFor();
      assumeTrue(exitCode == 0, "this user may not mount a file system");
    } catch (IOException e) {
      assumeTrue(false, "no such program: no Linux");
    }
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void aReadOnlyContainerWithoutFontsDraws() throws Exception {
    assumeContainers();
    Path out = folder.resolve("out");
    ChildProcess child = ChildProcess.start(inContainer(out), folder, QUICK, sweep(out));
    assertEquals(0, child.exitCode(), child.output());
    for (String ending : List.of("csv", "png", "svg", "pdf", "json")) {
      assertTrue(child.output().contains("./sweep." + ending), child.output());
    }
    assertEquals(5, child.output().lines().filter(line -> line.startsWith("./")).count());
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void aMissingTemporaryFolderChangesNoByte() throws Exception {
    Path missing = folder.resolve("missing");
    Path out = folder.resolve("out");
    List<String> options = new ArrayList<>(QUICK);
    options.add("-Djava.io.tmpdir=" + missing);
    ChildProcess child = ChildProcess.start(folder, options, sweep(out));
    assertEquals(0, child.exitCode(), child.output());
    Path usual = folder.resolve("usual");
    Session.run(sweep(usual).toArray(String[]::new)).done();
    Map<String, byte[]> expected = SmallRun.files(usual);
    Map<String, byte[]> found = SmallRun.files(out);
    assertEquals(expected.keySet(), found.keySet());
    for (String name : List.of("sweep.csv", "sweep.png", "sweep.svg", "sweep.pdf")) {
      assertArrayEquals(expected.get(name), found.get(name), name);
    }
  }
}
