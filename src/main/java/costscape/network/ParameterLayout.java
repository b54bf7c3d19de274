package costscape.network;

import costscape.space.NamedParameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which entry of θ is which parameter: layer by layer, the weights row-major from × to, then the
 * biases. Layers count from 1, units from 0. A name is made where it is asked for: those of a
 * million parameters would take more memory than the rows.
 */
public final class ParameterLayout implements NamedParameters {
  private static final long serialVersionUID = 1;

  /** The largest number of digits that are surely an int. */
  private static final int MOST_DIGITS = 9;

  private final int[] widths;
  private final int[] firstWeight;
  private final int[] firstBias;
  private final int size;

  /** A layout for the widths of inputs, hidden layers and outputs. */
  ParameterLayout(int... widths) {
    this.widths = widths.clone();
    checkSize(widths);
    firstWeight = new int[widths.length];
    firstBias = new int[widths.length];
    int next = 0;
    for (int layer = 1; layer < widths.length; layer++) {
      firstWeight[layer] = next;
      firstBias[layer] = next + widths[layer - 1] * widths[layer];
      next = firstBias[layer] + widths[layer];
    }
    size = next;
  }

  /** An index is an int; beyond its reach places would begin anew. */
  private static void checkSize(int... widths) {
    double size = 0;
    for (int layer = 1; layer < widths.length; layer++) {
      size += (widths[layer - 1] + 1.0) * widths[layer];
    }
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a network has up to %d parameters, not %d".formatted(Integer.MAX_VALUE, (long) size));
    }
  }

  @Override
  public int size() {
    return size;
  }

  /** Layers that have parameters: the hidden ones and the output. */
  public int layers() {
    return widths.length - 1;
  }

  /** Units of a layer; layer 0 is the input. */
  public int width(int layer) {
    return widths[layer];
  }

  /** The widths of the hidden layers, input side first. */
  public List<Integer> hidden() {
    return IntStream.range(1, layers()).mapToObj(this::width).toList();
  }

  public int weight(int layer, int from, int to) {
    return firstWeight[layer] + from * widths[layer] + to;
  }

  public int bias(int layer, int to) {
    return firstBias[layer] + to;
  }

  public int layerOf(int index) {
    int layer = layers();
    while (index < firstWeight[layer]) {
      layer--;
    }
    return layer;
  }

  /** The places of a layer's weights and biases. */
  public int[] ofLayer(int layer) {
    return IntStream.range(firstWeight[layer], firstBias[layer] + widths[layer]).toArray();
  }

  /** The places of each layer's parameters, the first layer's first. */
  public List<int[]> ofLayers() {
    return IntStream.rangeClosed(1, layers()).mapToObj(this::ofLayer).toList();
  }

  public boolean isWeight(int index) {
    return index < firstBias[layerOf(index)];
  }

  /** The unit of its layer that a parameter feeds. */
  public int unitOf(int index) {
    int layer = layerOf(index);
    return isWeight(index)
        ? (index - firstWeight[layer]) % widths[layer]
        : index - firstBias[layer];
  }

  @Override
  public String name(int index) {
    Objects.checkIndex(index, size);
    int layer = layerOf(index);
    int to = unitOf(index);
    return isWeight(index)
        ? "w" + layer + "_" + (index - firstWeight[layer]) / widths[layer] + "_" + to
        : "b" + layer + "_" + to;
  }

  /** The place that the numbers in a name lead to, if the parameter there is called so. */
  @Override
  public int place(String name) {
    int[] numbers = numbers(name);
    if (numbers.length < 2 || numbers[0] < 1 || numbers[0] > layers()) {
      return NOWHERE;
    }
    int index =
        numbers.length == 2
            ? firstBias[numbers[0]] + numbers[1]
            : firstWeight[numbers[0]] + numbers[1] * widths[numbers[0]] + numbers[2];
    return index >= 0 && index < size && name(index).equals(name) ? index : NOWHERE;
  }

  /** The numbers of a name such as w1_0_1; none where it is no such name. */
  private static int[] numbers(String name) {
    String[] parts = name.isEmpty() ? new String[0] : name.substring(1).split("_", -1);
    int[] numbers = new int[parts.length];
    for (int k = 0; k < parts.length; k++) {
      boolean isNumber =
          !parts[k].isEmpty() && parts[k].chars().allMatch(c -> c >= '0' && c <= '9');
      if (!isNumber || parts[k].length() > MOST_DIGITS) {
        return new int[0];
      }
      numbers[k] = Integer.parseInt(parts[k]);
    }
    return numbers;
  }

  @Override
  public String owner() {
    return "a %s network".formatted(shape());
  }

  /** Such as 1-2-1. */
  @Override
  public String shape() {
    StringBuilder shape = new StringBuilder();
    for (int width : widths) {
      shape.append(shape.isEmpty() ? "" : "-").append(width);
    }
    return shape.toString();
  }

  @Override
  public String range() {
    int last = layers();
    return "%s has w1_0_0 to %s and b1_0 to %s"
        .formatted(
            owner(),
            name(weight(last, widths[last - 1] - 1, widths[last] - 1)),
            name(bias(last, widths[last] - 1)));
  }
}
