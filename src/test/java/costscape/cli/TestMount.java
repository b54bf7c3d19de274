package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small file system in memory, to be filled for real. */
final class TestMount implements AutoCloseable {
  private final Path folder;

  private TestMount(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, saying why, where this user may not mount. */
  static TestMount at(Path folder, String size) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int exitCode = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    Assumptions.assumeTrue(exitCode == 0, "this user may not mount a file system");
    return new TestMount(folder);
  }

  Path folder() {
    return folder;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such program: no Linux
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
