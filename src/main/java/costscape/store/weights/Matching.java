package costscape.store.weights;

import costscape.network.WeightLayout;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which array is which layer. A chain of shapes decides: each layer takes what the one before
 * gives, the first takes the features, the last gives the outputs, and a bias is as long as its
 * layer is wide. The order of layers is the natural order of their names, else the file's, else the
 * only one in which the shapes fit.
 */
final class Matching {
  /** All orders of more layers than these are not tried. */
  private static final int MOST_ORDERED = 6;

  private static final int SHOWN = 12;

  private final WeightArrays file;
  private final Wanted wanted;
  private final List<StoredArray> leftOut = new ArrayList<>();
  private final List<StoredArray> used;
  private final FoldedNormalisation.Folded folded;

  Matching(WeightArrays file, Wanted wanted) {
    this.file = file;
    this.wanted = wanted;
    List<StoredArray> whole = new ArrayList<>();
    for (StoredArray array : file.arrays()) {
      (ArrayNames.isLeftOut(array) ? leftOut : whole).add(array);
    }
    folded = FoldedNormalisation.of(file.source(), whole, file.layers());
    used = folded.arrays();
  }

  MatchedWeights matched() {
    boolean isFlat =
        used.size() == 1
            && used.get(0).shape().size() == 1
            && used.get(0).size() == wanted.parameters();
    if (isFlat) {
      return new FlatWeights(used.get(0), wanted.hidden().orElseThrow());
    }
    OtherLayers.refuseKinds(file.source(), file.layers());
    OtherLayers.refuse(file.source(), used);
    List<LayerArrays> layers = layers();
    List<WeightLayout> layouts = layouts(layers);
    List<LayerArrays> natural = ArrayNames.naturally(layers);
    Optional<DenseChain> chain = only(natural, layouts, wanted);
    if (chain.isPresent() && !ArrayNames.areNumbered(layers)) {
      checkOrder(layers, natural, layouts);
    }
    DenseChain found =
        chain
            .or(() -> anyOrder(layers, layouts))
            .or(() -> only(layers, layouts, wanted))
            .orElseThrow(() -> new Mismatch(file, wanted, layers, used).error(layouts));
    return new LayeredWeights(found, leftOut, folded.notes());
  }

  /** Matrices with their biases. */
  private List<LayerArrays> layers() {
    List<StoredArray> matrices = new ArrayList<>();
    List<StoredArray> vectors = new ArrayList<>();
    for (StoredArray array : used) {
      boolean isRow =
          array.shape().size() == 2 && array.shape().contains(1L) && ArrayNames.isBias(array);
      if (array.shape().size() == 1 || isRow) {
        vectors.add(array);
      } else {
        matrices.add(array);
      }
    }
    return ArrayNames.layers(matrices, vectors)
        .filter(layers -> !layers.isEmpty())
        .orElseThrow(() -> new Mismatch(file, wanted, List.of(), used).unpaired());
  }

  private List<WeightLayout> layouts(List<LayerArrays> layers) {
    if (folded.layout().isPresent()) {
      return List.of(folded.layout().get());
    }
    if (wanted.layout().isPresent() && !file.isInOut()) {
      return List.of(wanted.layout().get());
    }
    boolean isInOut =
        file.isInOut() || layers.stream().allMatch(l -> ArrayNames.isInOut(l.weights()));
    return isInOut ? List.of(WeightLayout.IN_OUT) : Arrays.asList(WeightLayout.values());
  }

  /** The chain of layers in this order; two are refused, as nobody can know which it is. */
  private Optional<DenseChain> only(
      List<LayerArrays> order, List<WeightLayout> layouts, Wanted whose) {
    List<DenseChain> chains =
        layouts.stream().flatMap(layout -> DenseChain.of(order, layout, whose).stream()).toList();
    if (chains.size() > 1) {
      throw InputException.in(
          file.source(),
          "%s may be out × in, as PyTorch keeps weights, or in × out, as Keras and scikit-learn do:"
                  .formatted(shapesOf(order.stream().map(LayerArrays::weights).toList()))
              + " "
              + Remedy.LAYOUT.option());
    }
    return chains.stream().findFirst();
  }

  /** Names without numbers have no order of their own: another one that fits is a doubt. */
  private void checkOrder(
      List<LayerArrays> layers, List<LayerArrays> natural, List<WeightLayout> layouts) {
    for (List<LayerArrays> order : orders(layers)) {
      boolean isOther = !order.equals(natural);
      if (isOther && layouts.stream().anyMatch(l -> DenseChain.of(order, l, wanted).isPresent())) {
        throw inDoubt(natural, order);
      }
    }
  }

  private Optional<DenseChain> anyOrder(List<LayerArrays> layers, List<WeightLayout> layouts) {
    Set<DenseChain> chains = new LinkedHashSet<>();
    for (List<LayerArrays> order : orders(layers)) {
      only(order, layouts, wanted).ifPresent(chains::add);
      if (chains.size() > 1) {
        List<DenseChain> two = List.copyOf(chains);
        throw inDoubt(two.get(0).layers(), two.get(1).layers());
      }
    }
    return chains.stream().findFirst();
  }

  private InputException inDoubt(List<LayerArrays> one, List<LayerArrays> other) {
    return InputException.in(
        file.source(),
        "the layers fit in more than one order, %s and %s: names with numbers would say which"
            .formatted(names(one), names(other)));
  }

  /** All orders in which layers whose names differ by numbers alone keep their own order. */
  private static List<List<LayerArrays>> orders(List<LayerArrays> layers) {
    if (layers.size() > MOST_ORDERED) {
      return List.of();
    }
    List<List<LayerArrays>> orders = new ArrayList<>();
    extend(new ArrayList<>(), layers, orders);
    return orders;
  }

  private static void extend(
      List<LayerArrays> begun, List<LayerArrays> all, List<List<LayerArrays>> orders) {
    if (begun.size() == all.size()) {
      orders.add(List.copyOf(begun));
      return;
    }
    for (LayerArrays layer : all) {
      if (!begun.contains(layer) && ArrayNames.followsItsLike(layer, begun)) {
        begun.add(layer);
        extend(begun, all, orders);
        begun.remove(begun.size() - 1);
      }
    }
  }

  private static String names(List<LayerArrays> layers) {
    return layers.stream().map(layer -> layer.weights().shown()).collect(Collectors.joining(", "));
  }

  /** Such as: fc1.weight 32×64, fc1.bias 32. */
  static String shapesOf(List<StoredArray> arrays) {
    return few(arrays, array -> array.shown() + " " + array.shapeText());
  }

  /** What is said of the first of some arrays. */
  static String few(List<StoredArray> arrays, Function<StoredArray, String> saying) {
    String shown = arrays.stream().limit(SHOWN).map(saying).collect(Collectors.joining(", "));
    return arrays.size() > SHOWN ? shown + ", …" : shown;
  }
}
