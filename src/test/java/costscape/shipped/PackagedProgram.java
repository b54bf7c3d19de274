package costscape.shipped;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of what people start, with all that it says in one text. */
public record PackagedProgram(int exitCode, String said) {
  static final Path JAR = Path.of("target/costscape.jar").toAbsolutePath();
  static final Path LAUNCHER = Path.of("target/costscape").toAbsolutePath();
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java").toString();

  private static final int LONGEST_MINUTES = 8;

  /**
   * Runs words in a folder.
   *
   * @throws IllegalStateException where the process hangs
   */
  static PackagedProgram run(Path folder, List<String> words)
      throws IOException, InterruptedException {
    File said = Files.createTempFile(folder, "said", ".txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    keepNoArchive(builder.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("hangs: " + words + "\n" + Files.readString(said.toPath()));
    }
    String text = Files.readString(said.toPath());
    Files.delete(said.toPath());
    return new PackagedProgram(process.exitValue(), text);
  }

  /**
   * Leaves the launcher no place for an archive of classes. Making one takes twenty seconds of a
   * processor, which a few starts do not bring back.
   */
  public static void keepNoArchive(Map<String, String> environment) {
    environment.keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));
  }

  /** Words behind others. */
  static List<String> words(List<String> first, String line) {
    List<String> words = new ArrayList<>(first);
    words.addAll(List.of(line.split(" ")));
    return words;
  }
}
