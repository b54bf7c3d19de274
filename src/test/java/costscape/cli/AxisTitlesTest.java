package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axes are called by what they are, not by what was typed. */
class AxisTitlesTest {
  @TempDir private Path folder;

  private List<String> drawn(String line) throws IOException {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p", "--format", "svg"));
    Session session = Session.run(words.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return SvgWords.in(folder.resolve("p.svg"));
  }

  @OneIn(3)
  @ParameterizedTest
  @CsvSource({
    "random:3=-1:1:9, random direction 3",
    "hessian:1=-1:1:9, sharpest direction \\(eigenvalue [0-9.]+(×10⁻.+)?\\)",
    "hessian:2=-1:1:9, 2nd sharpest direction \\(eigenvalue [0-9.]+(×10⁻.+)?\\)",
    "hessian:-1=-1:1:9, smallest curvature \\(eigenvalue −?[0-9.]+(×10⁻.+)?\\)",
    "between:sklearn=0:1:9, from article to sklearn",
  })
  void anAxisIsCalledByWhatItIs(String axis, String title) throws IOException {
    List<String> line = drawn("sweep --vary " + axis);
    assertTrue(line.stream().anyMatch(text -> text.matches(title)), line.toString());
    List<String> views =
        axis.startsWith("random") ? List.of("heatmap", "surface") : List.of("heatmap");
    for (String view : views) {
      List<String> plane =
          drawn("sweep --vary w1_0_0=-1:1:9 --vary %s --view %s".formatted(axis, view));
      String name = axis.substring(0, axis.indexOf('='));
      assertFalse(plane.stream().anyMatch(text -> text.contains(name)), plane.toString());
      String first = title.replaceFirst(" \\\\\\(.*", "");
      assertTrue(plane.stream().anyMatch(text -> text.startsWith(first)), plane.toString());
    }
  }
}
