package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the program, where and in which language, changes no byte of what it writes. */
class EnvironmentTest {
  /** Root minds no permission, unless it lays that power down. */
  static final List<String> MINDING_PERMISSIONS =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  @TempDir private Path folder;

  private ChildProcess plane(Path workingFolder, List<String> options, String threads)
      throws IOException {
    Path data = folder.resolve("data.csv");
    if (Files.notExists(data)) {
      Files.writeString(data, "ölçü,sınıf\n-1.5,İyi\n2,kötü\n2.5,kötü\n");
    }
    List<String> quick = new ArrayList<>(options);
    quick.add("-XX:TieredStopAtLevel=1");
    return ChildProcess.start(
        Files.createDirectories(workingFolder),
        quick,
        List.of(
            ("sweep --vary w1_0_0=-1:1:40 --vary b2_0=0:1:300 --size 400x300 --format png,svg,pdf"
                    + " --threads "
                    + threads
                    + " --data "
                    + data
                    + " --out out")
                .split(" ")));
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void localeTimeZoneEncodingFolderAndThreadsChangeNoByte() throws Exception {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    ChildProcess one = plane(here, List.of(), "1");
    ChildProcess other =
        plane(
            there,
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=UTF-16"),
            "2");
    assertEquals(0, one.exitCode(), one.output());
    assertEquals(0, other.exitCode(), other.output());
    for (String ending : List.of("csv", "png", "svg", "pdf")) {
      String name = "out/sweep." + ending;
      assertArrayEquals(
          Files.readAllBytes(here.resolve(name)), Files.readAllBytes(there.resolve(name)), name);
    }
    assertEquals(withoutTime(one.output()), withoutTime(other.output()));
  }

  /** The first line says how many cells in how many seconds. */
  private static String withoutTime(String output) {
    return output.replaceFirst(" in [0-9.e-]+ s", "");
  }

  /** The library that reads options has a word of its own on quotes. */
  @Test
  void anOpenQuoteIsAnsweredInOurWordsAlone() throws Exception {
    ChildProcess child =
        ChildProcess.start(
            folder,
            List.of("-XX:TieredStopAtLevel=1"),
            List.of("inspect", "--hidden", "2\"", "--set", "b2_0=\"1"));
    assertEquals(2, child.exitCode());
    assertTrue(child.output().startsWith("costscape: "), child.output());
    assertEquals(2, child.output().lines().count(), child.output());
  }

  @Tag("long")
  @Test
  void revokedPermissionsAreNamed() throws Exception {
    assumeTrue(mindsPermissions(), "permissions do not bind here");
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    ChildProcess sweep = start("sweep", "--vary", "b2_0=0:1:5", "--out", out.toString());
    assertEquals(1, sweep.exitCode());
    assertEquals(
        "costscape: " + out.resolve("sweep.json") + ": cannot be written: permission denied\n",
        sweep.output());
    Path data = Files.writeString(folder.resolve("secret.csv"), "x,y\n1,0\n2,1\n");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("---------"));
    ChildProcess inspect = start("inspect", "--data", data.toString());
    assertEquals(2, inspect.exitCode());
    assertEquals("costscape: " + data + ": may not be read: permission denied\n", inspect.output());
  }

  private ChildProcess start(String... arguments) throws IOException {
    return ChildProcess.start(
        MINDING_PERMISSIONS, folder, List.of("-XX:TieredStopAtLevel=1"), List.of(arguments));
  }

  private static boolean mindsPermissions() throws InterruptedException {
    List<String> command = new ArrayList<>(MINDING_PERMISSIONS);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
