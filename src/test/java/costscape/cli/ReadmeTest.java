package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the README shows in a block, typed into a shell in the README's order. */
@Tag("packaged")
class ReadmeTest {
  private static final String PROGRAM = "costscape ";
  private static final String FENCE = "```";
  private static final int FEWEST = 13;
  private static final int LONGEST_SECONDS = 290;

  @TempDir private Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws IOException, InterruptedException {
    List<String> blocks = blocks();
    long commands =
        blocks.stream().flatMap(String::lines).filter(line -> line.startsWith(PROGRAM)).count();
    assertTrue(commands >= FEWEST, commands + " commands in the README");
    writeData();
    Path log = folder.resolve("log");
    Process shell = shell(String.join("\n", blocks), log);
    boolean ended = shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    shell.destroyForcibly();
    assertTrue(ended, () -> "still running:\n" + text(log));
    assertEquals(0, shell.exitValue(), () -> text(log));
    for (String file : List.of("sweep.svg", "sweep.pdf", "atlas.png", "trace.png", "frames.gif")) {
      assertTrue(Files.size(folder.resolve("output").resolve(file)) > 0, file);
    }
    assertTrue(Files.exists(folder.resolve("output/explore.html")));
    assertTrue(Files.exists(folder.resolve("output/lesson/local-minimum.html")));
  }

  /** Stops at the first failure, having printed the command. */
  private Process shell(String script, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-v", "-c", script);
    Path target = Path.of("target").toAbsolutePath();
    builder.environment().merge("PATH", target.toString(), (path, ours) -> ours + ":" + path);
    builder.environment().put("XDG_CACHE_HOME", target.resolve("cache").toString());
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    String[] parts = Files.readString(Path.of("README.md")).split("\n" + FENCE + "[^\n]*");
    for (int k = 1; k < parts.length; k += 2) { // outside and inside take turns
      String block = parts[k].strip();
      if (block.startsWith(PROGRAM)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** What the README calls your own data and your own weights. */
  private void writeData() throws IOException {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder("weight,height,tail,kind\n");
    for (int row = 0; row < 40; row++) {
      boolean cat = random.nextBoolean();
      rows.append(
          "%.2f,%.2f,%.2f,%s%n"
              .formatted(
                  random.nextDouble() * (cat ? 6 : 40),
                  random.nextDouble() * (cat ? 30 : 80),
                  random.nextDouble() * 30,
                  cat ? "cat" : "dog"));
    }
    Files.writeString(folder.resolve("pets.csv"), rows);
    String weights =
        "{\"coefs_\": [%s, %s, %s], \"intercepts_\": [%s, %s, %s]}"
            .formatted(
                matrix(3, 8, random),
                matrix(8, 4, random),
                matrix(4, 1, random),
                vector(8, random),
                vector(4, random),
                vector(1, random));
    Files.writeString(folder.resolve("weights.json"), weights);
    Path kept = Path.of("src/test/resources/weights").toAbsolutePath();
    Files.copy(kept.resolve("data.npz"), folder.resolve("digits.npz"));
    Files.createDirectory(folder.resolve("epochs"));
    List<String> files = List.of("torch-f32", "torch-f64", "torch-f16", "torch-bf16");
    for (int k = 0; k < files.size(); k++) {
      Files.copy(
          kept.resolve(files.get(k) + ".safetensors"),
          folder.resolve("epochs/epoch-%d.safetensors".formatted(k)));
    }
  }

  private static String matrix(int rows, int columns, Random random) {
    return IntStream.range(0, rows)
        .mapToObj(row -> vector(columns, random))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String vector(int size, Random random) {
    return random
        .doubles(size, -1, 1)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
