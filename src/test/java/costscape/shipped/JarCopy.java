package costscape.shipped;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The program's jar with a flaw. */
final class JarCopy {
  private JarCopy() {}

  /**
   * Copies the jar and leaves a file out.
   *
   * @throws java.nio.file.NoSuchFileException where the jar has no such file
   */
  static Path without(String name, Path copy) throws IOException {
    Files.copy(PackagedProgram.JAR, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem jar = FileSystems.newFileSystem(copy)) {
      Files.delete(jar.getPath(name));
    }
    return copy;
  }
}
