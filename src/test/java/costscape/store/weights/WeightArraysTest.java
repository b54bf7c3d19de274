package costscape.store.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.network.OutputLayer.Link;
import costscape.store.array.StoredArray;
import costscape.store.dataset.DatasetFiles;
import costscape.store.file.InputException;
import costscape.store.weights.WeightArrays.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weights written by torch, h5py, NumPy and scikit-learn ({@code src/test/python/make_weights.py})
 * come back to the bit, and arrays become the layers that their shapes allow, or none.
 */
class WeightArraysTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights");
  private static final OutputLayer THREE = new OutputLayer(Link.SOFTMAX, 3);

  /** Sums of 30 rows in another order: worst of these files was 2e-16. */
  private static final double SAME_COST = 1e-14;

  /** The numbers that the script wrote beside the files. */
  private record Expected(Map<String, double[]> parameters, Map<String, Double> costs) {}

  private static Expected expected() throws IOException {
    return new Gson().fromJson(Files.readString(FOLDER.resolve("expected.json")), Expected.class);
  }

  static Stream<String> files() throws IOException {
    return expected().parameters().keySet().stream();
  }

  private static Wanted wanted(String name, Optional<List<Integer>> hidden) {
    OutputLayer output = name.startsWith("pair") ? OutputLayer.LOGISTIC : THREE;
    return new Wanted(5, hidden, output, Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatOthersWroteComesBackToTheBit(String name) throws IOException {
    double[] wanted = expected().parameters().get(name);
    Optional<List<Integer>> known = Optional.of(List.of(4));
    WeightArrays file = WeightArrays.read(FOLDER.resolve(name), wanted.length);
    assertArrayEquals(wanted, file.match(wanted(name, known)).parameters());
    if (!name.startsWith("flat")) {
      assertEquals(List.of(4), file.match(wanted(name, Optional.empty())).hidden());
    }
  }

  @Test
  void aNetworkCostsWhatTorchSays() throws IOException {
    for (Map.Entry<String, Double> entry : expected().costs().entrySet()) {
      String name = entry.getKey();
      String rows = name.startsWith("pair") ? "pair-data.npz" : "data.npz";
      Dataset data = DatasetFiles.read(FOLDER.resolve(rows), Optional.empty());
      Network network = Network.of(data, List.of(4), ActivationFunction.TANH);
      NetworkCost cost = NetworkCost.of(network, data, LossFunction.usual(data), 0);
      Wanted wanted = Wanted.of(network, Optional.empty());
      double[] theta = WeightArrays.read(FOLDER.resolve(name), 0).match(wanted).parameters();
      assertEquals(entry.getValue(), cost.at(theta), SAME_COST * entry.getValue(), name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gaps.pt|fc1.weight is a part of another tensor; .contiguous() makes it one of its own",
        "module.pt|calls torch.nn.modules.container.Sequential, which is code and is not run;"
            + " torch.save(model.state_dict(), \"FILE\") writes the weights alone",
        "two.pt|holds tensors under a and under b; one network was expected, so save one of them by"
            + " itself",
        "old.pt|a pickle, which can run code and is not opened; Python writes its weights anew:"
            + " from safetensors.torch import save_file; import torch;"
            + " save_file(torch.load(\"FILE\", weights_only=True), \"STEM.safetensors\")",
        "model.pkl|a pickle, which can run code and is not opened; Python writes its weights anew:"
            + " from safetensors.torch import save_file; import torch;"
            + " save_file(torch.load(\"FILE\", weights_only=True), \"STEM.safetensors\")",
        "sklearn.pkl|a pickle of scikit-learn's, which can run code and is not opened; Python writes"
            + " its weights anew: import json; json.dump({\"coefs_\": [w.tolist() for w in m.coefs_],"
            + " \"intercepts_\": [b.tolist() for b in m.intercepts_]}, open(\"weights.json\", \"w\"))",
        "objects.npz|w1 holds Python objects, a pickle that can run code; np.array(…, dtype=float)"
            + " was expected",
        "chunks.h5|dense/kernel is stored in chunks or packed, which is not read; h5py writes it"
            + " whole without chunks and compression",
        "data.csv|NumPy's .npz and .npy, .safetensors, PyTorch's .pt or Keras's .h5 was expected",
      })
  void whatIsNotReadIsRefusedInALine(String name, String message) {
    Path file = FOLDER.resolve(name);
    InputException e = assertThrows(InputException.class, () -> WeightArrays.read(file, 0));
    String shown =
        message
            .replace("FILE", file.toString())
            .replace("STEM", file.toString().replaceFirst("\\.\\w+$", ""));
    assertEquals(file + ": " + shown, e.getMessage());
  }

  /** Arrays of 0, 1, 2 …; a shape such as {@code fc.weight=4x5}. */
  private static WeightArrays arrays(String text) {
    List<StoredArray> arrays =
        Stream.of(text.split(" "))
            .map(
                word -> {
                  String[] parts = word.split("=");
                  List<Long> shape = Stream.of(parts[1].split("x")).map(Long::valueOf).toList();
                  int size = (int) shape.stream().mapToLong(l -> l).reduce(1, (a, b) -> a * b);
                  double[] values = IntStream.range(0, size).asDoubleStream().toArray();
                  return StoredArray.of("f", parts[0], shape, values);
                })
            .collect(Collectors.toList());
    return new WeightArrays("f", arrays, false);
  }

  private static Optional<List<Integer>> widths(String hidden) {
    return hidden.equals("?")
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(hidden.split(","))
                .filter(w -> !w.isEmpty())
                .map(Integer::valueOf)
                .toList());
  }

  /** The network has five features and three classes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.weight=4x5 a.bias=4 b.weight=3x4 b.bias=3|4|5-4-3",
        "w10=4x3 b10=3 w9=5x4 b9=4|?|5-4-3",
        "fc2.weight=5x5 out.weight=3x5 fc1.weight=5x5|?|5-5-5-3",
        "b.weight=4x5 b.bias=4 a.weight=3x4 a.bias=3|?|5-4-3",
        "net.0.weight=5x5 net.0.bias=5 net.2.weight=3x5 net.2.bias=3|?|5-5-3",
        "dense_2/kernel:0=3x3 dense_2/bias:0=3 dense/kernel:0=5x3 dense/bias:0=3|?|5-3-3",
        "w1=5x4 w2=4x3|?|5-4-3",
        "W=5x3 b=3|?|5-3",
        "x=5x4 y=4 z=4x6 u=6 v=6x3 w_=3|4,6|5-4-6-3",
      })
  void shapesAndNamesMakeLayers(String text, String hidden, String network) {
    Wanted wanted = new Wanted(5, widths(hidden), THREE, Optional.empty());
    String sentence = arrays(text).match(wanted).sentence();
    assertTrue(sentence.startsWith(network + ","), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w1=5x6 b1=6 w2=6x3 b2=3|4|f: no 5-4-3 network can be made of w1 5×6, b1 6, w2 6×3, b2 3;"
            + " 5×4, 4, 4×3, 3, or the matrices turned would do; the file fits --hidden 6",
        "w1=7x4 b1=4 w2=4x3 b2=3|4|f: no 5-4-3 network can be made of w1 7×4, b1 4, w2 4×3, b2 3;"
            + " 5×4, 4, 4×3, 3, or the matrices turned would do",
        "w1=7x4 b1=4 w2=4x3 b2=3|?|f: no 5-…-3 network can be made of w1 7×4, b1 4, w2 4×3, b2 3;"
            + " 5×H, H, H×3, 3, or the matrices turned, for any H would do",
        "conv.weight=8x3x3x3 conv.bias=8|?|f: conv.weight belongs to a convolution or the like,"
            + " by its shape 8×3×3×3, and a file of weights is read as a chain of dense layers;"
            + " exported as ONNX the network is drawn whole, by --model FILE.onnx",
        "w1=5x4 w2=4x3 c=7|?|f: no 5-…-3 network can be made of w1 5×4,"
            + " w2 4×3, c 7; 5×H, H, H×3, 3, or the matrices turned, for any H would do",
      })
  void whatFitsNothingIsRefusedWithTheShapes(String text, String hidden, String message) {
    Wanted wanted = new Wanted(5, widths(hidden), THREE, Optional.empty());
    InputException e = assertThrows(InputException.class, () -> arrays(text).match(wanted));
    assertEquals(message, e.getMessage());
  }

  @Test
  void squareLayersNeedToBeToldTheirLayout() {
    WeightArrays file = arrays("w1=3x3 b1=3 w2=3x3 b2=3");
    Wanted open = new Wanted(3, Optional.empty(), THREE, Optional.empty());
    InputException e = assertThrows(InputException.class, () -> file.match(open));
    assertTrue(e.getMessage().endsWith(": --layout out-in or --layout in-out was expected"));
    Wanted inOut = new Wanted(3, Optional.empty(), THREE, Optional.of(WeightLayout.IN_OUT));
    Wanted outIn = new Wanted(3, Optional.empty(), THREE, Optional.of(WeightLayout.OUT_IN));
    assertArrayEquals(
        new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2},
        Arrays.copyOf(file.match(inOut).parameters(), 12));
    assertArrayEquals(
        new double[] {0, 3, 6, 1, 4, 7, 2, 5, 8, 0, 1, 2},
        Arrays.copyOf(file.match(outIn).parameters(), 12));
  }

  @Test
  void namesWithoutNumbersAreInDoubtWhereTwoOrdersFit() {
    WeightArrays file =
        arrays("up.weight=5x5 up.bias=5 down.weight=5x5 down.bias=5 out.weight=3x5");
    Wanted open = new Wanted(5, Optional.empty(), THREE, Optional.empty());
    InputException e = assertThrows(InputException.class, () -> file.match(open));
    assertEquals(
        "f: the layers fit in more than one order, up.weight, down.weight, out.weight and"
            + " down.weight, up.weight, out.weight: names with numbers would say which",
        e.getMessage());
  }
}
