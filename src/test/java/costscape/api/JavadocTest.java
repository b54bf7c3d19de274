package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that is exported is documented, and the first page tells the way. A tag that would only
 * repeat a name may be left out.
 */
class JavadocTest {
  @TempDir private Path folder;

  @Tag("long")
  @Test
  void thereIsNoWarning() throws IOException {
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = tool.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.list(Path.of("src/main/java/costscape/api"))) {
      List<String> options =
          List.of(
              "-quiet",
              "-Xdoclint:all",
              "-Xmaxwarns",
              "10000",
              "-d",
              folder.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean done =
          tool.getTask(
                  null,
                  manager,
                  said,
                  null,
                  options,
                  manager.getJavaFileObjectsFromPaths(files.toList()))
              .call();
      assertEquals(
          List.of(),
          said.getDiagnostics().stream()
              .map(one -> one.getMessage(Locale.ROOT))
              .filter(message -> !message.matches("no @.*|\\d+ warnings?"))
              .toList());
      assertTrue(done);
    }
    String first = Files.readString(folder.resolve("costscape/api/package-summary.html"));
    assertTrue(first.contains("Picture.heatmap(surface)"), "the way from data to picture");
    assertTrue(
        !Files.exists(folder.resolve("costscape/api/MemoryLimit.html")), "what is inside is not");
  }
}
