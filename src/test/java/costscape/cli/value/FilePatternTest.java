package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pattern looks into one folder, and a file's own name goes before its meaning as a pattern. */
class FilePatternTest {
  @TempDir private Path folder;

  private List<String> names(String pattern) {
    return FilePattern.files(folder + "/" + pattern).stream()
        .map(file -> file.substring(folder.toString().length() + 1))
        .toList();
  }

  @Test
  void filesComeInTheOrderOfTheirNumbers() throws IOException {
    for (String name : List.of("e10.npz", "e9.npz", "e1.npz", "e9.txt")) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("e5.npz"));
    Files.createFile(folder.resolve("e5.npz/e6.npz"));
    assertEquals(List.of("e1.npz", "e9.npz", "e10.npz"), names("*.npz"));
    assertEquals(List.of("e9.npz", "e9.txt"), names("e[0-9].{npz,txt}").subList(1, 3));
    assertEquals(List.of("none.npz"), names("none.npz"));
  }

  @Test
  void aNameWithBracketsIsAFileWhereItIsThere() throws IOException {
    Files.createFile(folder.resolve("run[1].npz"));
    Files.createFile(folder.resolve("run1.npz"));
    assertEquals(List.of("run[1].npz"), names("run[1].npz"));
  }

  @Test
  void whatFitsNothingIsRefused() {
    assertThrows(InputException.class, () -> names("*.npz"));
    assertThrows(InputException.class, () -> names("{.npz"));
    assertThrows(InputException.class, () -> names("nowhere/*.npz"));
  }
}
