package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A refusal of the engine is the user's mistake where the user gave the value: exit code 2 and no
 * file written. Each line reaches another class of the engine.
 */
class EngineRefusalsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-1e308:1e308:3", // Axis
        "sweep --vary random:1=-1:1:3 --at zeros", // RandomDirections
        "sweep --vary hessian:9=-1:1:3", // HessianRecipe
        "sweep --vary between:zeros=0:1:3 --at zeros", // BetweenRecipe
        "sweep --vary random:1=-1:1:3 --vary random:1=-1:1:3", // Slice
        "sweep --vary w1_0_0=0:1:5 --l2 NaN", // NetworkCost
        "sweep --vary w1_0_0=0:1:5 --hidden 0", // Network
        "sweep --vary w1_0_0=0:1:5 --cost huber:0", // Huber
        "sweep --vary w1_0_0=0:1:5 --at article --hidden 3", // Preset
        "sweep --vary w1_0_0=0:1:5 --rows 1,1", // Split
        "sweep --vary w1_0_0=0:1:5 --hold-out 0.001", // RowDraws
        "sweep --vary w1_0_0=0:1:5 --threads 0", // Threads
        "sweep --vary w1_0_0=0:1:5 --dpi 30000", // PictureSize
        "trace --steps -1", // StopRules
        "trace --steps 3 --every 0", // Training
        "trace --steps 3 --optimizer adam --epsilon 0", // optimizer.Settings
        "trace --steps 3 --optimizer lbfgs --memory 0", // optimizer.Settings
        "trace --steps 3 --optimizer lbfgs --batch 5", // Training.run
        "trace --steps 3 --batch 100000", // MiniBatches
        "trace --steps 0 --mode pca", // PathPlane
        "frames --vary w1_0_0=0:1:3 --along b1_0=0:1:2 --fps 51 --gif", // GifTiming
        "frames --vary w1_0_0=0:1:3 --vary b1_0=0:1:3 --orbit --frames 1", // OrbitMovie
        "basins --vary w1_0_0=0:1:3 --vary b1_0=0:1:3 --steps -1", // StopRules, of several rules
        "atlas --span -1", // Axis, around a point
        "spreadsheet --optimizer lbfgs", // workbook.formula.Recipe
      })
  void isAboutTheInput(String line) throws IOException {
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", out.toString()));
    Session session = Session.run(words.toArray(String[]::new));
    assertEquals(2, session.exitCode(), session.err());
    assertEquals(1, session.err().lines().count(), session.err());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(), files.filter(Files::isRegularFile).toList(), session.err());
    }
  }
}
