package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is exported is documented without a warning, and the first page tells the way. */
class JavadocTest {
  @TempDir private Path folder;

  @Tag("long")
  @Test
  void thereIsNoWarning() throws IOException {
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = tool.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.list(Path.of("src/main/java/costscape/api"))) {
      List<String> options =
          List.of(
              "-quiet",
              "-Xdoclint:all",
              "-Werror",
              "-d",
              folder.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean done =
          tool.getTask(
                  said,
                  manager,
                  null,
                  null,
                  options,
                  manager.getJavaFileObjectsFromPaths(files.toList()))
              .call();
      assertEquals("", said.toString());
      assertTrue(done);
    }
    String first = Files.readString(folder.resolve("costscape/api/package-summary.html"));
    assertTrue(first.contains("Picture.heatmap(surface)"), "the way from data to picture");
    assertTrue(!Files.exists(folder.resolve("costscape/api/Setup.html")), "what is inside is not");
  }
}
