package costscape.network;

import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Gaussian directions through a point, normalised per neuron unless something else is asked for:
 * what flows into a neuron has the length that it has at the point, so that a step of 1 means as
 * much to a neuron with large weights as to one with small weights (Li et al., arXiv:1712.09913,
 * section 4, filter-wise normalisation). Li et al. leave the bias out of that length; {@link
 * Biases} says what is done with it here, {@link Normalisation} over what the length is taken.
 */
public final class RandomDirections {
  /**
   * Orthogonalising undoes some of the normalising, and normalising some of the orthogonality. Few
   * rounds are needed.
   */
  private static final int ROUNDS = 100;

  private static final double ENOUGH = 1e-14;

  /**
   * A group that is scaled by one factor, by places in θ: weights, and the biases that belong to
   * them.
   */
  public record Group(List<Integer> weights, List<Integer> biases) {}

  private final NamedParameters layout;
  private final ParameterVector at;
  private final Normalisation normalisation;
  private final Biases biases;
  private final List<Group> groups;

  /**
   * Directions normalised per neuron, by the neurons' lengths at a point; a neuron whose weights
   * are all 0 there does not move.
   */
  public RandomDirections(NamedParameters layout, ParameterVector at, Biases biases) {
    this(layout, at, Normalisation.NEURON, biases);
  }

  /** Directions normalised by the lengths at a point; what has length 0 there does not move. */
  public RandomDirections(
      NamedParameters layout, ParameterVector at, Normalisation normalisation, Biases biases) {
    this.layout = layout;
    this.at = at;
    this.normalisation = normalisation;
    this.biases = biases;
    this.groups = groups(layout, normalisation);
  }

  /** The groups that are scaled, each by one factor. */
  public static List<Group> groups(NamedParameters layout, Normalisation normalisation) {
    return layout instanceof ParameterLayout dense
        ? groups(dense, normalisation)
        : groups((ParameterArrays) layout, normalisation);
  }

  /** How these directions are made, in words. */
  public String sentence() {
    if (layout instanceof ParameterArrays arrays && normalisation != Normalisation.NONE) {
      boolean areUsual = arrays.areFiltersUsual();
      String per =
          normalisation == Normalisation.LAYER
              ? "array"
              : areUsual ? "filter (index of the first side)" : "filter";
      String others = areUsual ? "arrays of one side" : "biases and normalisation layers";
      String what =
          switch (biases) {
            case MOVE -> "as a whole";
            case APART -> "move by their own sizes";
            case KEEP -> "move by themselves";
            case FREEZE -> "stay";
          };
      return "Gaussian, normalised per %s; %s %s".formatted(per, others, what);
    }
    String alone =
        switch (biases) {
          case MOVE -> "";
          case APART -> "; biases move by their own size";
          case KEEP -> "; a bias moves by the bias itself";
          case FREEZE -> "; biases stay";
        };
    if (normalisation == Normalisation.NONE) {
      return "Gaussian, not normalised%s".formatted(alone);
    }
    boolean layers = normalisation == Normalisation.LAYER;
    String counted =
        layers ? ", its biases counted as more weights" : ", its bias counted as one more weight";
    return (layers ? "Gaussian, normalised per layer%s" : "Gaussian, normalised per neuron%s")
        .formatted(biases == Biases.MOVE ? counted : " over its weights%s".formatted(alone));
  }

  /**
   * Returns what a caption says of these directions, by the names that the papers use; empty for
   * what is usual here.
   */
  public String name() {
    if (layout instanceof ParameterArrays && normalisation != Normalisation.NONE) {
      return sentence();
    }
    if (normalisation == Normalisation.NEURON && biases == Biases.MOVE) {
      return "";
    }
    return switch (normalisation) {
          case NEURON -> "filter normalisation (Li et al. 2018)";
          case LAYER -> "layer normalisation (Li et al. 2018)";
          case NONE -> "Gaussian, not normalised";
        }
        + switch (biases) {
          case MOVE -> normalisation == Normalisation.NONE ? "" : ", biases counted as weights";
          case APART -> ", biases by their own size";
          case KEEP -> ", biases kept";
          case FREEZE -> ", biases zeroed";
        };
  }

  public Direction draw(String name, RandomGenerator random) {
    double[] drawn = gaussian(random);
    normalize(drawn);
    return direction(name, drawn);
  }

  /**
   * A direction orthogonal to another one. Where no direction is both orthogonal and normalised (a
   * neuron with a single weight leaves no choice but a sign) it is orthogonal, and nearly
   * normalised.
   */
  public Direction drawOrthogonal(String name, RandomGenerator random, Direction to) {
    double[] drawn = gaussian(random);
    Direction orthogonal = Direction.of(name, drawn);
    for (int round = 0; round < ROUNDS; round++) {
      normalize(drawn);
      boolean done = Math.abs(to.cosine(direction(name, drawn))) < ENOUGH;
      orthogonal = direction(name, drawn).orthogonalTo(to);
      if (done) {
        break;
      }
      drawn = orthogonal.toArray();
    }
    return orthogonal;
  }

  private double[] gaussian(RandomGenerator random) {
    return ParameterVector.gaussian(layout.size(), 1, random).toArray();
  }

  private Direction direction(String name, double[] components) {
    Direction direction = Direction.of(name, components);
    if (direction.norm() == 0) {
      throw new IllegalArgumentException(
          "%s: every weight is 0 at the point, so there is no length to normalise to; move the"
                  .formatted(name)
              + " point");
    }
    return direction;
  }

  /** A direction normalised in this way; one that was made so stays as it is. */
  public double[] normalized(Direction direction) {
    double[] components = direction.toArray();
    normalize(components);
    return components;
  }

  private void normalize(double[] components) {
    double[] there = at.toArray();
    for (Group group : groups) {
      double wanted = norm(there, group);
      double present = norm(components, group);
      scale(components, group, present == 0 ? 0 : wanted / present);
    }
  }

  private static List<Group> groups(ParameterLayout layout, Normalisation normalisation) {
    List<Group> groups = new ArrayList<>();
    for (int layer = 1; layer <= layout.layers(); layer++) {
      Group whole = new Group(new ArrayList<>(), new ArrayList<>());
      for (int unit = 0; unit < layout.width(layer); unit++) {
        Group own = new Group(new ArrayList<>(), List.of(layout.bias(layer, unit)));
        for (int from = 0; from < layout.width(layer - 1); from++) {
          own.weights.add(layout.weight(layer, from, unit));
        }
        whole.weights.addAll(own.weights);
        whole.biases.addAll(own.biases);
        if (normalisation != Normalisation.LAYER) {
          groups.add(own);
        }
      }
      if (normalisation == Normalisation.LAYER) {
        groups.add(whole);
      }
    }
    return groups;
  }

  /**
   * Returns the groups of some arrays. Nobody knows which bias belongs to which weights, so an
   * array that is no weights is a group of its own.
   */
  private static List<Group> groups(ParameterArrays parameters, Normalisation normalisation) {
    List<Group> groups = new ArrayList<>();
    for (ParameterArrays.Part array : parameters.arrays()) {
      if (array.filter().isEmpty()) {
        groups.add(new Group(List.of(), new Box(array.first(), List.of(array.size()), List.of(1))));
      } else {
        List<Integer> filter = normalisation == Normalisation.LAYER ? List.of() : array.filter();
        filters(array, filter).forEach(entries -> groups.add(new Group(entries, List.of())));
      }
    }
    return groups;
  }

  /** The entries of each filter; of no sides, all entries are one. */
  private static List<Box> filters(ParameterArrays.Part array, List<Integer> filter) {
    List<Integer> lengths = new ArrayList<>();
    List<Integer> strides = new ArrayList<>();
    List<Integer> firsts = List.of(array.first());
    for (int side = 0; side < array.shape().size(); side++) {
      int length = array.shape().get(side);
      int stride = array.stride(side);
      if (filter.contains(side)) {
        List<Integer> more = new ArrayList<>();
        for (int first : firsts) {
          for (int k = 0; k < length; k++) {
            more.add(first + k * stride);
          }
        }
        firsts = more;
      } else {
        lengths.add(length);
        strides.add(stride);
      }
    }
    return firsts.stream().map(first -> new Box(first, lengths, strides)).toList();
  }

  /** Places of a box's entries in θ. A list of a million of them would take 20 MB. */
  private static final class Box extends AbstractList<Integer> {
    private final int first;
    private final int[] lengths;
    private final int[] strides;
    private final int size;
    private final boolean isDense;

    Box(int first, List<Integer> lengths, List<Integer> strides) {
      this.first = first;
      this.lengths = lengths.stream().mapToInt(Integer::intValue).toArray();
      this.strides = strides.stream().mapToInt(Integer::intValue).toArray();
      this.size = lengths.stream().reduce(1, (a, b) -> a * b);
      this.isDense = placeOf(size - 1) == first + size - 1;
    }

    @Override
    public Integer get(int index) {
      return isDense ? first + index : placeOf(index);
    }

    private int placeOf(int index) {
      int place = first;
      int left = index;
      for (int side = lengths.length - 1; side >= 0; side--) {
        place += left % lengths[side] * strides[side];
        left /= lengths[side];
      }
      return place;
    }

    @Override
    public int size() {
      return size;
    }
  }

  private double norm(double[] vector, Group group) {
    double squares = 0;
    if (biases == Biases.MOVE) {
      for (int bias : group.biases) {
        squares += vector[bias] * vector[bias];
      }
    }
    for (int weight : group.weights) {
      squares += vector[weight] * vector[weight];
    }
    return Math.sqrt(squares);
  }

  private void scale(double[] vector, Group group, double length) {
    double factor = normalisation == Normalisation.NONE ? 1 : length;
    for (int weight : group.weights) {
      vector[weight] *= factor;
    }
    for (int bias : group.biases) {
      vector[bias] =
          switch (biases) {
            case MOVE -> factor * vector[bias];
            case APART -> Math.signum(vector[bias]) * Math.abs(at.get(bias));
            case KEEP -> at.get(bias);
            case FREEZE -> 0;
          };
    }
  }

  /** The ways in which a random direction treats biases. */
  public enum Biases {
    /** A bias counts as one more weight of its neuron or layer. */
    MOVE,
    /** Weights are normalised without biases; a bias moves up or down by its own size. */
    APART,
    /**
     * Weights are normalised without biases, and the entry of a bias is the bias itself, as the
     * program of Li et al. has it (arXiv:1712.09913).
     */
    KEEP,
    /**
     * Biases stay as they are: their entries are 0, as that program has them where it is told to
     * leave biases out.
     */
    FREEZE
  }

  /**
   * Over what a random direction d is scaled to the length that the parameters θ have at a point:
   * the three choices that Li, Xu, Taylor, Studer and Goldstein compare (Visualizing the loss
   * landscape of neural nets, 2018, arXiv:1712.09913, section 4 and the appendix on normalisation).
   */
  public enum Normalisation {
    /**
     * Filter normalisation: d_{l,j} ← d_{l,j} / ‖d_{l,j}‖ · ‖θ_{l,j}‖ for each filter j of layer l.
     * In a fully connected layer a filter is what flows into one neuron.
     */
    NEURON,
    /** Layer normalisation: d_l ← d_l / ‖d_l‖ · ‖θ_l‖ for each layer l. */
    LAYER,
    /** Independent standard normal entries as they are drawn. */
    NONE
  }
}
