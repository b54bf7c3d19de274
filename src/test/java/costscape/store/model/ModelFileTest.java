package costscape.store.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.RowKind;
import costscape.data.Standard;
import costscape.data.Standard.Scaling;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trained network comes back from its file as it went in, and a damaged file says where. */
class ModelFileTest {
  @TempDir private Path folder;

  /** One column is as usual, one is constant, and the numbers of one nearly agree. */
  private static TrainedModel model() {
    List<Standard> features =
        List.of(
            Standard.fitting(1, 2, 4),
            Standard.fitting(7, 7, 7),
            Standard.fitting(1e16, 1e16 + 2, 1e16 + 4));
    return new TrainedModel(
        new RowKind("rows/a b.csv", List.of("x", "größe", "z"), List.of(), "", List.of("price")),
        new Source("rows/a b.csv", 9, "00ff", true, false),
        List.of(1),
        ActivationFunction.TANH,
        "huber:2.5",
        0.1,
        new Scaling(features, List.of(new Standard(200, 70))),
        new HeldOut("0.2", 5, List.of(3, 8)),
        new End("adam", 12, "steps", 4.5, List.of("trace", "--data=rows/a b.csv")),
        List.of("w1_0_0", "w1_1_0", "w1_2_0", "b1_0", "w2_0_0", "b2_0"),
        ParameterVector.of(0x1p-44, -2, 3, 1e300, 5, 0.1));
  }

  private Path written() throws IOException {
    Path file = folder.resolve("run.model.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      ModelFile.write(model(), out);
    }
    return file;
  }

  @Test
  void allOfItComesBack() throws IOException {
    assertEquals(model(), ModelFile.read(written()));
  }

  @Test
  void itIsFoundBesideATableOfItsName() throws IOException {
    Path file = written();
    assertTrue(ModelFile.is(file));
    assertEquals(file, ModelFile.beside(folder.resolve("run.csv")).orElseThrow());
    assertEquals(file, ModelFile.beside(file).orElseThrow());
    assertTrue(ModelFile.beside(folder.resolve("other.csv")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"activation\": \"tanh\" | \"activation\": \"tahn\" | no activation is called \"tahn\"",
        "\"deviation\": 70        | \"deviation\": 0         | a deviation above 0",
        "\"w1_0_0\":              | \"b2_0\":                | \"b2_0\" stands there twice",
        "\"seed\": 5              | \"seed\": \"five\"       | \"seed\" has a value of another kind",
        "\"l2\": 0.1,             |                          | \"l2\" is missing",
        "\"costscape_model\": 1   | \"costscape_model\": 2   | version 2 of the format",
        "\"hidden\": [1]          | \"hidden\": 1            | \"hidden\" has a value of another kind"
      })
  void whatIsWrongIsNamed(String right, String wrong, String message) throws IOException {
    Path file = written();
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    Files.writeString(file, text.replace(right, wrong == null ? "" : wrong));
    String said = assertThrows(InputException.class, () -> ModelFile.read(file)).getMessage();
    assertTrue(said.contains(message) && said.contains("run.model.json"), said);
  }
}
