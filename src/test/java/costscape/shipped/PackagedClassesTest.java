package costscape.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No class that the program can reach was left out of its jar. */
@Tag("packaged")
class PackagedClassesTest {
  @TempDir private Path folder;

  @Test
  void nothingIsLeftOut() throws IOException {
    assertEquals(Map.of(), ReachableClasses.leftOutOf(PackagedProgram.JAR));
  }

  /** The test finds a class that was left out, even where a library alone needs it. */
  @Test
  void aClassThatIsLeftOutIsFound() throws IOException {
    for (String name :
        new String[] {
          "org.apache.commons.lang3.concurrent.LazyInitializer", "costscape.critical.verdict.Judge"
        }) {
      Path broken =
          JarCopy.without(name.replace('.', '/') + ".class", folder.resolve("broken.jar"));
      assertTrue(ReachableClasses.leftOutOf(broken).containsKey(name), name);
    }
  }
}
