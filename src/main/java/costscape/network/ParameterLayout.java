package costscape.network;

import costscape.space.NamedParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * Which entry of θ is which parameter: layer by layer, the weights row-major from × to, then the
 * biases. Layers count from 1, units from 0.
 */
public final class ParameterLayout implements NamedParameters {
  private static final long serialVersionUID = 1;

  private final int[] widths;
  private final int[] firstWeight;
  private final int[] firstBias;
  private final List<String> names;
  private final Map<String, Integer> indices;

  /**
   * @param widths inputs, hidden widths, outputs
   */
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
    names = List.copyOf(names());
    indices = new HashMap<>();
    for (int k = 0; k < names.size(); k++) {
      indices.put(names.get(k), k);
    }
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

  private List<String> names() {
    List<String> all = new ArrayList<>();
    for (int layer = 1; layer <= layers(); layer++) {
      for (int from = 0; from < widths[layer - 1]; from++) {
        for (int to = 0; to < widths[layer]; to++) {
          all.add("w" + layer + "_" + from + "_" + to);
        }
      }
      for (int to = 0; to < widths[layer]; to++) {
        all.add("b" + layer + "_" + to);
      }
    }
    return all;
  }

  @Override
  public int size() {
    return names.size();
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
  public List<String> parameterNames() {
    return names;
  }

  @Override
  public String name(int index) {
    return names.get(index);
  }

  @Override
  public int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new NoSuchElementException(
          "no parameter %s: %s has %s".formatted(name, owner(), ends()));
    }
    return index;
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

  private String ends() {
    int last = layers();
    return "w1_0_0 to %s and b1_0 to %s"
        .formatted(
            name(weight(last, widths[last - 1] - 1, widths[last] - 1)),
            name(bias(last, widths[last] - 1)));
  }
}
