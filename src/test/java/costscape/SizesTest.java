package costscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is longer is not read in one go. */
class SizesTest {
  private static final int MOST_LINES_OF_A_FILE = 250;
  private static final int MOST_LINES_OF_A_METHOD = 40;

  /** Longer files, and why each is one file. Each says so itself, too. */
  private static final Map<String, String> LONGER_FILES =
      Map.of(
          "SoftplusSum", "all ways to add a row share one product and what is known of its size");

  @Test
  void filesHaveSome250LinesAtMost() throws IOException {
    Map<String, Long> longer = new TreeMap<>();
    for (Path file : sources()) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > MOST_LINES_OF_A_FILE) {
          longer.put(file.getFileName().toString().replace(".java", ""), count);
        }
      }
    }
    assertEquals(new TreeSet<>(LONGER_FILES.keySet()), longer.keySet(), longer.toString());
  }

  @Test
  void methodsHave40LinesAtMost() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, Long> longer = new TreeMap<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, longer).scan(unit, null);
      }
    }
    assertEquals(Map.of(), longer);
  }

  /** Collects methods that are too long, from the name's line or its annotations to the brace. */
  private static final class Methods extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, Long> longer;

    Methods(CompilationUnitTree unit, SourcePositions positions, Map<String, Long> longer) {
      this.unit = unit;
      this.positions = positions;
      this.longer = longer;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      if (last - first + 1 > MOST_LINES_OF_A_METHOD) {
        ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        longer.put(owner.getSimpleName() + "." + method.getName(), last - first + 1);
      }
      return super.visitMethod(method, null);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
        Stream<Path> more = Files.walk(Path.of("src/cluster/java"))) {
      return Stream.concat(files, more)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }
}
