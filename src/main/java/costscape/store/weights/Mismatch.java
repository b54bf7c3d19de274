package costscape.store.weights;

import costscape.network.Link;
import costscape.network.OutputLayer;
import costscape.network.WeightLayout;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why arrays are not the network that is wanted, and what would do. */
record Mismatch(
    WeightArrays file, Wanted wanted, List<LayerArrays> layers, List<StoredArray> used) {
  InputException error(List<WeightLayout> layouts) {
    Optional<DenseChain> other = withOtherHidden(layouts);
    if (other.isPresent()) {
      return otherHidden(other.get());
    }
    boolean sameCount =
        wanted.hidden().map(hidden -> hidden.size() + 1 == layers.size()).orElse(false);
    if (sameCount && layouts.size() == 1) {
      return firstThatDiffers(layouts.get(0));
    }
    return in(
        otherOutputs(layouts)
            .orElseGet(
                () ->
                    "no %s network can be made of %s; %s would do"
                        .formatted(wanted.shape(), Matching.shapesOf(used), needed())));
  }

  InputException unpaired() {
    return in(
        used.isEmpty()
            ? "no array of weights in the file"
            : "no layers with a matrix and a bias each can be made of %s; %s would do"
                .formatted(Matching.shapesOf(used), needed()));
  }

  private InputException in(String problem) {
    return InputException.in(file.source(), problem);
  }

  /** The file's network for these data, whatever hidden layers were asked for. */
  private Optional<DenseChain> withOtherHidden(List<WeightLayout> layouts) {
    if (wanted.hidden().isEmpty()) {
      return Optional.empty();
    }
    Wanted open = new Wanted(wanted.inputs(), Optional.empty(), wanted.output(), wanted.layout());
    return Stream.of(ArrayNames.naturally(layers), layers)
        .flatMap(order -> layouts.stream().flatMap(l -> DenseChain.of(order, l, open).stream()))
        .findFirst();
  }

  private InputException otherHidden(DenseChain chain) {
    int wantedLayers = wanted.hidden().orElseThrow().size() + 1;
    String hidden = chain.hidden().stream().map(String::valueOf).collect(Collectors.joining(","));
    String advice =
        hidden.isEmpty()
            ? "it has no hidden layer: try %s none".formatted(Remedy.HIDDEN.option())
            : "try %s %s".formatted(Remedy.HIDDEN.option(), hidden);
    return in(
        chain.layers().size() == wantedLayers
            ? "the file's network is %s, not %s; %s"
                .formatted(chain.widths(), wanted.shape(), advice)
            : "the file has %s, the network %d; %s"
                .formatted(count(chain.layers().size()), wantedLayers, advice));
  }

  private static String count(int layers) {
    return layers == 1 ? "1 layer" : layers + " layers";
  }

  private InputException firstThatDiffers(WeightLayout layout) {
    List<Integer> widths = widths();
    for (int k = 0; k < layers.size(); k++) {
      LayerArrays layer = layers.get(k);
      int in = widths.get(k);
      int out = widths.get(k + 1);
      if (layer.in(layout) != in || layer.out(layout) != out) {
        return differs(layer.weights(), matrix(layout, in, out));
      }
      if (!layer.isWhole(layout)) {
        return differs(layer.bias().orElseThrow(), String.valueOf(out));
      }
    }
    throw new IllegalStateException("all layers fit");
  }

  private InputException differs(StoredArray array, String needed) {
    String outputs =
        otherOutputs(List.of(WeightLayout.values())).map(text -> ": " + text).orElse("");
    return in(
        "%s has shape %s; a %s network needs %s%s"
            .formatted(array.shown(), array.shapeText(), wanted.shape(), needed, outputs));
  }

  /** What to say where the file's network fits but for the number of its outputs. */
  private Optional<String> otherOutputs(List<WeightLayout> layouts) {
    List<LayerArrays> natural = ArrayNames.naturally(layers);
    LayerArrays last = natural.get(natural.size() - 1);
    int own = wanted.output().link() == Link.LOGISTIC ? 2 : wanted.output().width();
    return layouts.stream()
        .map(last::out)
        .filter(outputs -> outputs <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .filter(outputs -> outputs != own && outputs != wanted.output().width())
        .filter(outputs -> layouts.stream().anyMatch(layout -> fits(natural, layout, outputs)))
        .findFirst()
        .map(outputs -> outputs(outputs, own));
  }

  private boolean fits(List<LayerArrays> natural, WeightLayout layout, int outputs) {
    boolean isOfClasses = wanted.output().link() != Link.IDENTITY;
    OutputLayer output =
        !isOfClasses
            ? new OutputLayer(Link.IDENTITY, outputs)
            : outputs < 3
                ? new OutputLayer(Link.LOGISTIC, 1)
                : new OutputLayer(Link.SOFTMAX, outputs);
    return DenseChain.of(
            natural, layout, new Wanted(wanted.inputs(), wanted.hidden(), output, wanted.layout()))
        .isPresent();
  }

  private String outputs(int outputs, int own) {
    boolean isOfClasses = wanted.output().link() != Link.IDENTITY;
    return "the file's last layer has %d %s, the data %d %s%s"
        .formatted(
            outputs,
            outputs == 1 ? "output" : "outputs",
            own,
            isOfClasses ? "classes" : own == 1 ? "number to predict" : "numbers to predict",
            isOfClasses && outputs > own
                ? "; --classes %d, where some have no row".formatted(outputs)
                : "");
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    widths.add(wanted.inputs());
    wanted.hidden().ifPresent(widths::addAll);
    widths.add(wanted.output().width());
    return widths;
  }

  private static String matrix(WeightLayout layout, int in, int out) {
    return layout == WeightLayout.IN_OUT ? in + "×" + out : out + "×" + in;
  }

  /** Such as: 64×32, 32, 32×10, 10, or the matrices turned. */
  private String needed() {
    String two = wanted.output().link() == Link.LOGISTIC ? " (or two outputs)" : "";
    if (wanted.hidden().isEmpty()) {
      return "%d×H, H, H×%d, %d, or the matrices turned, for any H%s"
          .formatted(wanted.inputs(), wanted.output().width(), wanted.output().width(), two);
    }
    List<Integer> widths = widths();
    List<String> shapes = new ArrayList<>();
    for (int k = 1; k < widths.size(); k++) {
      shapes.add(widths.get(k - 1) + "×" + widths.get(k));
      shapes.add(String.valueOf(widths.get(k)));
    }
    return String.join(", ", shapes) + (file.isInOut() ? "" : ", or the matrices turned") + two;
  }
}
