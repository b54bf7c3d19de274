package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import costscape.OneIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file's claims are bounded before memory is taken for them: in one process whose heap has 64 MB
 * beside what an ordinary command needs, every such file is refused in one line and in seconds.
 */
@Tag("long")
class HugeFilesTest {
  /** An ordinary inspect ends well in a heap of 24 MB, all classes of all readers loaded. */
  private static final String HEAP = "-Xmx88m";

  /** Processor time for one file, the compiling of Java's own compilers in it. */
  private static final long MOST_NANOSECONDS =
      Long.getLong("costscape.patience", 5) * 1_000_000_000;

  @TempDir private Path folder;

  @OneIn(2)
  @Test
  void everyOneIsRefusedSoonAndInLittleMemory() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC", // whose heap has no regions that a large array must fit
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                HugeFilesTest.class.getName(),
                folder.toString()));
    Path report = folder.resolve("report.txt");
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    assertTrue(child.waitFor(5, TimeUnit.MINUTES));
    String said = Files.readString(report);
    assertEquals(0, child.exitValue(), said);
    List<String> lines = said.lines().toList();
    assertEquals(HugeFile.values().length, lines.size(), said);
    for (String line : lines) { // name, exit code, nanoseconds, lines of the message, the message
      String[] parts = line.split("\t");
      assertEquals("2 1", parts[1] + " " + parts[3], line);
      assertTrue(parts[4].length() < 2_100, line);
      assertTrue(Long.parseLong(parts[2]) < MOST_NANOSECONDS, line);
    }
  }

  /** The child: makes and hands over each file, and prints what became of it. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (HugeFile huge : HugeFile.values()) {
      String[] line = huge.make(folder);
      StringWriter err = new StringWriter();
      long start = processorTime();
      int exitCode = Main.run(new PrintWriter(err), new PrintWriter(err), line);
      long time = processorTime() - start;
      String message = err.toString().strip();
      System.out.println(
          String.join(
              "\t",
              List.of(
                  huge + ", " + huge.tried(),
                  Integer.toString(exitCode),
                  Long.toString(time),
                  Long.toString(message.lines().count()),
                  message.lines().findFirst().orElse(""))));
      Files.delete(Path.of(Arrays.asList(line).get(1).replaceFirst("^--[a-z]+=", "")));
    }
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
