package costscape.store.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point file gives every parameter its value, or is refused with what it lacks. */
class PointFilesTest {
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final ParameterVector POINT = ParameterVector.of(1, 2, 3, 4, 5, 6, 7);

  private static final String PATH =
      "step,w1_0_0,w1_0_1,b1_0,b1_1,w2_0_0,w2_1_0,b2_0,cost,gradient_norm";

  @TempDir private Path folder;

  private ParameterVector read(String name, String text) throws IOException {
    return PointFiles.read(Files.writeString(folder.resolve(name), text), NETWORK);
  }

  @Test
  void namesMayComeInAnyOrder() throws IOException {
    String text = "name,value\nb2_0,7\nw1_0_0,1\nw1_0_1,2\nb1_0,3\nb1_1,4\nw2_0_0,5\nw2_1_0,6\n";
    assertEquals(POINT, read("point.csv", text));
  }

  @Test
  void weightsOfScikitLearnAndKerasAreFromTimesTo() throws IOException {
    assertEquals(
        POINT,
        read("w.json", "{\"coefs_\": [[[1, 2]], [[5], [6]]], \"intercepts_\": [[3, 4], [7]]}"));
    assertEquals(POINT, read("k.json", "[[[1.0, 2e0]], [3, 4], [[5], [6]], [7]]"));
  }

  /** A table that trace wrote is a point: its last row is where training ended. */
  @Test
  void theTableOfAPathIsThePointAtItsEnd() throws IOException {
    assertEquals(POINT, read("trace.csv", PATH + "\n0,0,0,0,0,0,0,0,1,1\n9,1,2,3,4,5,6,7,0.5,0\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p.csv|w,v\\n|:1: the columns name,value were expected, not w,v",
        "p.csv|name,value\\nw1_00,1|:2: no parameter w1_00; did you mean w1_0_0?",
        "p.csv|name,value\\nzebra,1|:2: no parameter zebra; a 1-2-1 network has w1_0_0 to w2_1_0"
            + " and b1_0 to b2_0",
        "p.csv|name,value\\nb2_0,1\\nb2_0,2|:3: a second value for b2_0",
        "p.csv|name,value\\nb2_0,x|:2: value \"x\" is not a finite decimal number",
        "p.csv|name,value\\nb2_0,1|: no value for w1_0_0",
        "t.csv|step,b2_0\\n"
            + "0,1|:1: no path of a 1-2-1 network: step, 7 parameters from w1_0_0 to b2_0, cost,"
            + " gradient_norm were expected; the file has 2 columns, step to b2_0",
        "t.csv|"
            + PATH
            + "\\n"
            + "0,1,2,3,4,5,6,7,NaN,1|: training diverged, so its last row is no point to look from",
        "t.csv|run,"
            + PATH
            + "\\na,0,1,2,3,4,5,6,7,1,1\\nb,0,1,2,3,4,5,6,7,1,1"
            + "|: one path was expected, and these are 2 runs",
        "w.json|7|: scikit-learn's coefs_ and intercepts_ or Keras's list of weights were expected",
        "w.json|{}|: a list called coefs_ was expected",
        "w.json|{\"coefs_\":[],\"intercepts_\":[],\"coefs_\":[[[1,2]],[[5],[6]]]}"
            + "|:1: \"coefs_\" stands there twice",
        "w.json|{\"coefs_\":[[[1,2]],[[5]]],\"intercepts_\":[[3,4],[7]]}"
            + "|: no 1-2-1 network can be made of coefs_[0] 1×2, coefs_[1] 1×1, intercepts_[0] 2,"
            + " intercepts_[1] 1; 1×2, 2, 2×1, 1"
            + " (or two outputs) would do",
        "w.json|{\"coefs_\":[[[1,2]]],\"intercepts_\":[[3,4],[7]]}|: no 1-2-1 network"
            + " can be made of coefs_[0] 1×2, intercepts_[0] 2, intercepts_[1] 1; 1×2, 2,"
            + " 2×1, 1 (or two outputs) would do",
        "w.json|{\"coefs_\":[[[1,2,3]],[[5],[6],[8]]],\"intercepts_\":[[3,4,5],[7]]}"
            + "|: no 1-2-1 network can be made of coefs_[0] 1×3, coefs_[1] 3×1, intercepts_[0] 3,"
            + " intercepts_[1] 1; 1×2, 2, 2×1, 1"
            + " (or two outputs) would do; the file fits --hidden 3",
        "w.json|{\"coefs_\":[[[1],[2]]],\"intercepts_\":[[3]]}"
            + "|: no 1-2-1 network can be made of coefs_[0] 2×1, intercepts_[0] 1; 1×2, 2, 2×1, 1"
            + " (or two outputs) would do",
        "w.json|[[[1,2]],[3,4,5],[[5],[6]],[7]]|: no 1-2-1 network can be made of [0] 1×2, [1] 3, [2] 2×1,"
            + " [3] 1; 1×2, 2, 2×1, 1"
            + " (or two outputs) would do",
        "w.json|[[[1,2]],[3,4],[[5],[6,7]],[7]]|: [2][1] is no list as long as [2][0], which has 1",
        "w.json|[[[1,\"2\"]],[3,4],[[5],[6]],[7]]"
            + "|: [0][0][1] is \"2\", a finite number was expected",
        "w.json|[[[1,1e999]],[3,4],[[5],[6]],[7]]"
            + "|: [0][0][1] is 1e999, a finite number was expected",
        "w.json|[1, 2|: not JSON: End of input at line 1 column 6 path $[2]",
        "w.json|[NaN]|: not JSON: malformed JSON at line 1 column 2 path $[0]",
        "w.json|[] []|: not JSON: malformed JSON at line 1 column 5 path $",
      })
  void aWrongFileIsRefusedInOneLine(String name, String text, String message) {
    InputException e =
        assertThrows(InputException.class, () -> read(name, text.replace("\\n", "\n")));
    assertEquals(folder.resolve(name) + message, e.getMessage());
  }

  @Test
  void whatIsNoUtf8SaysSo() throws IOException {
    byte[] wide = "[[[1,2]],[3,4],[[5],[6]],[7]]".getBytes(StandardCharsets.UTF_16);
    Path file = Files.write(folder.resolve("w.json"), wide);
    assertEquals(
        file + ":1: not UTF-8 text; save the file as UTF-8",
        assertThrows(InputException.class, () -> PointFiles.read(file, NETWORK)).getMessage());
  }

  /** Escape sequences of terminals, in seven bits and in eight, and letters that turn others. */
  @Test
  void wordsOfAFileMoveNoTerminal() {
    InputException e =
        assertThrows(
            InputException.class, () -> read("p.csv", "name,value\n\u001b[2J\u009b2J\u202e,1\n"));
    assertTrue(e.getMessage().contains("no parameter \\u001b[2J\\u009b2J\\u202e"), e.getMessage());
  }
}
