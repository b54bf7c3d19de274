package costscape.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parameters that are the entries of named, shaped arrays, one array after the other and each
 * row-major. A parameter is called after its array and its indices: {@code conv1.weight_3_0_1_1}.
 * The only entry of an array without sides has the array's own name. Names are made when they are
 * asked for: a million of them would take longer than a cost.
 *
 * @param arrays in the order of θ
 */
public record ParameterArrays(List<Part> arrays) implements NamedParameters {
  /** Safe in a shell, a table's header and an axis NAME=FROM:TO. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,9}");

  /** The largest number of dimensions that an array of NumPy or PyTorch has. */
  private static final int MOST_SIDES = 64;

  /**
   * One array.
   *
   * @param shape the length of every side, none of them 0; empty of a single number
   * @param first the place of its first entry in θ
   * @param filter the sides whose indices name a filter, which is what flows into one unit; none
   *     where the array is no weights, but biases or the scales of a normalisation
   */
  public record Part(String name, List<Integer> shape, int first, List<Integer> filter)
      implements Serializable {
    public Part {
      shape = List.copyOf(shape);
      filter = List.copyOf(filter);
    }

    /**
     * An array of which nothing is known but its shape: a filter is one index of the first side, as
     * PyTorch keeps them, and one side alone is no weights.
     */
    public Part(String name, List<Integer> shape, int first) {
      this(name, shape, first, usualFilter(shape));
    }

    private static List<Integer> usualFilter(List<Integer> shape) {
      return shape.size() < 2 ? List.of() : List.of(0);
    }

    /** How many entries from one index of a side to the next. */
    public int stride(int side) {
      return shape.subList(side + 1, shape.size()).stream().reduce(1, (a, b) -> a * b);
    }

    /** How many entries it has. */
    public int size() {
      return shape.stream().reduce(1, (a, b) -> a * b);
    }

    private String name(int entry) {
      StringBuilder indices = new StringBuilder();
      int left = entry;
      for (int side = shape.size() - 1; side >= 0; side--) {
        indices.insert(0, "_" + left % shape.get(side));
        left /= shape.get(side);
      }
      return name + indices;
    }

    /** The entry with this name, or −1. */
    private int entry(String parameter) {
      if (!parameter.startsWith(name)) {
        return -1;
      }
      String[] indices = parameter.substring(name.length()).split("_", -1);
      if (indices.length != 1 + shape.size() || !indices[0].isEmpty()) {
        return -1;
      }
      int entry = 0;
      for (int side = 0; side < shape.size(); side++) {
        String index = indices[1 + side];
        if (!INDEX.matcher(index).matches() || Long.parseLong(index) >= shape.get(side)) {
          return -1;
        }
        entry = entry * shape.get(side) + Integer.parseInt(index);
      }
      return entry;
    }
  }

  /**
   * @throws IllegalArgumentException where two parameters are called alike, such as an entry of x
   *     of 2 × 2 and one of x_0 of 2
   */
  public ParameterArrays {
    arrays = List.copyOf(arrays);
    Map<String, List<Part>> named = new HashMap<>();
    for (Part array : arrays) {
      named.computeIfAbsent(array.name(), unknown -> new ArrayList<>()).add(array);
    }
    for (Part array : arrays) {
      for (int entry : new int[] {0, array.size() - 1}) {
        String name = array.name(entry);
        if (owners(name, named) > 1) {
          throw new IllegalArgumentException("two parameters are called " + name);
        }
      }
    }
  }

  /** How many arrays have an entry of this name: the name itself, or without its last indices. */
  private static long owners(String parameter, Map<String, List<Part>> named) {
    long owners = 0;
    for (int end = parameter.length(); end > 0; end = parameter.lastIndexOf('_', end - 1)) {
      for (Part array : named.getOrDefault(parameter.substring(0, end), List.of())) {
        owners += array.entry(parameter) >= 0 ? 1 : 0;
      }
    }
    return owners;
  }

  /** A name as parameters can have it: each letter that is not safe becomes an underscore. */
  public static String safeName(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_.-]+", "_");
    return SAFE.matcher(safe).matches() ? safe : "_" + safe;
  }

  /**
   * Arrays in the order of θ.
   *
   * @param names of the arrays
   * @param shapes one for each name
   * @throws IllegalArgumentException saying which name or shape cannot be, and why
   */
  public static ParameterArrays of(List<String> names, List<List<Integer>> shapes) {
    return of(names, shapes, shapes.stream().map(Part::usualFilter).toList());
  }

  /** Arrays of which it is known which sides' indices name a filter. */
  public static ParameterArrays of(
      List<String> names, List<List<Integer>> shapes, List<List<Integer>> filters) {
    List<Part> arrays = new ArrayList<>();
    long next = 0;
    for (int k = 0; k < names.size(); k++) {
      Part array = new Part(checked(names.get(k)), shapes.get(k), (int) next, filters.get(k));
      next += entries(array);
      if (next > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "there may be up to %d parameters".formatted(Integer.MAX_VALUE));
      }
      arrays.add(array);
    }
    if (next == 0) {
      throw new IllegalArgumentException("there is no parameter");
    }
    return new ParameterArrays(arrays);
  }

  private static String checked(String name) {
    if (!SAFE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the array name \"%s\" does not consist of letters, digits, '_', '.' and '-'"
              .formatted(name));
    }
    return name;
  }

  private static long entries(Part array) {
    if (array.shape().size() > MOST_SIDES) {
      throw new IllegalArgumentException(
          "%s has %d sides; %d are the most"
              .formatted(array.name(), array.shape().size(), MOST_SIDES));
    }
    long entries = 1;
    for (int side : array.shape()) {
      if (side < 1) {
        throw new IllegalArgumentException(
            "%s has a side of length %d".formatted(array.name(), side));
      }
      entries = Math.min(Integer.MAX_VALUE + 1L, entries * side);
    }
    return entries;
  }

  /** Returns whether shapes alone say which sides name a filter. */
  public boolean areFiltersUsual() {
    return arrays.stream().allMatch(part -> part.filter().equals(Part.usualFilter(part.shape())));
  }

  @Override
  public int size() {
    Part last = arrays.get(arrays.size() - 1);
    return last.first() + last.size();
  }

  @Override
  public String name(int index) {
    int low = 0;
    int high = arrays.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (arrays.get(middle).first() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Part array = arrays.get(low);
    return array.name(index - array.first());
  }

  @Override
  public int place(String name) {
    for (Part array : arrays) {
      int entry = array.entry(name);
      if (entry >= 0) {
        return array.first() + entry;
      }
    }
    return NOWHERE;
  }

  @Override
  public String owner() {
    return "the cost";
  }

  @Override
  public String shape() {
    return size() == 1 ? "1 parameter" : "%d parameters".formatted(size());
  }
}
