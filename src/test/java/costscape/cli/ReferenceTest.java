package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's reference is what the program would write today. */
class ReferenceTest {
  private static final Path REFERENCE = GuidePage.FOLDER.resolve(GuidePage.REFERENCE);

  @TempDir private Path folder;

  @Test
  void theReferenceIsNotStale() throws IOException, ReflectiveOperationException {
    Path fresh = folder.resolve("reference.md");
    DistProgram.run("Reference", folder, fresh.toString());
    assertEquals(
        Files.readString(fresh),
        Files.readString(REFERENCE),
        "stale: mvn package -DskipTests, then java -cp target/costscape.jar"
            + " src/dist/Reference.java src/site/markdown/reference.md");
  }
}
