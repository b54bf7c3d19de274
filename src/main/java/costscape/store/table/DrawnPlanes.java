package costscape.store.table;

import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterArrays;
import costscape.store.array.ArrayFile;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.NaturalOrder;
import costscape.store.weights.WeightArrays;
import costscape.store.weights.WeightArrays.Wanted;
import costscape.study.doctor.DrawnPlane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Planes of costs, and pairs of directions, as other programs keep them.
 *
 * <ul>
 *   <li>loss-landscape's {@code .h5}: {@code xcoordinates}, {@code ycoordinates}, {@code
 *       train_loss}; its costs lie with x fastest, and one that was never computed is −1.
 *   <li>{@code .npz}: {@code x}, {@code y}, {@code cost}; as matplotlib draws them, a row of costs
 *       is for one y, unless their shape says that it is for one x.
 *   <li>a table of three columns, x, y and the cost, in any order of its rows.
 * </ul>
 */
public final class DrawnPlanes {
  /** What loss-landscape writes where it has computed nothing yet. */
  private static final double NEVER = -1;

  private DrawnPlanes() {}

  /** Reads a plane, by the file's content. */
  public static DrawnPlane read(Path file) {
    return switch (ArrayFile.format(file).holds()) {
      case TABLE -> table(file);
      case ARRAYS -> arrays(file);
      case COLUMNS, LISTS ->
          throw InputException.in(
              file,
              "a plane was expected: an .h5 with xcoordinates, ycoordinates and train_loss, an .npz"
                  + " with x, y and cost, or a table (.csv) of three columns");
    };
  }

  private static DrawnPlane arrays(Path file) {
    List<StoredArray> all = ArrayFile.read(file);
    Optional<StoredArray> loss = array(all, "train_loss");
    StoredArray x = needed(file, all, loss.isPresent() ? "xcoordinates" : "x");
    StoredArray y = needed(file, all, loss.isPresent() ? "ycoordinates" : "y");
    StoredArray costs = loss.orElseGet(() -> needed(file, all, "cost"));
    int columns = (int) x.size();
    int rows = (int) y.size();
    double[] stored = costs.toArray();
    if (x.size() * y.size() != stored.length) {
      throw costs.error(
          "has %s numbers for %s values of x and %s of y", stored.length, columns, rows);
    }
    boolean isXFirst =
        loss.isEmpty() && columns != rows && costs.shape().equals(List.of(x.size(), y.size()));
    double[] ordered = new double[stored.length];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        double cost = stored[isXFirst ? i * rows + j : j * columns + i];
        ordered[i * rows + j] = loss.isPresent() && cost == NEVER ? Double.NaN : cost;
      }
    }
    return InputException.given(() -> new DrawnPlane("x", "y", x.toArray(), y.toArray(), ordered));
  }

  private static Optional<StoredArray> array(List<StoredArray> all, String name) {
    return all.stream().filter(array -> array.name().equals(name)).findFirst();
  }

  private static StoredArray needed(Path file, List<StoredArray> all, String name) {
    String problem =
        "has no array %s; xcoordinates, ycoordinates and train_loss were expected, or x, y and cost";
    return array(all, name).orElseThrow(() -> InputException.in(file, problem.formatted(name)));
  }

  private static DrawnPlane table(Path file) {
    List<String> names = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    CsvInput.read(
        file,
        header -> {
          if (header.size() < 3 || (header.size() > 3 && !header.get(2).equals("cost"))) {
            throw InputException.at(
                file,
                1,
                "three columns were expected, x, y and the cost, not " + String.join(",", header));
          }
          names.addAll(header);
        },
        row -> {
          double cost = row.isMissing(2) ? Double.NaN : row.number(2);
          rows.add(new double[] {row.number(0), row.number(1), cost});
        });
    double[] x = rows.stream().mapToDouble(row -> row[0]).distinct().sorted().toArray();
    double[] y = rows.stream().mapToDouble(row -> row[1]).distinct().sorted().toArray();
    if ((long) x.length * y.length > 2L * rows.size() + 2) {
      throw InputException.in(
          file,
          "its %d rows fill less than half of a plane of %d × %d cells"
              .formatted(rows.size(), x.length, y.length));
    }
    double[] costs = new double[x.length * y.length];
    Arrays.fill(costs, Double.NaN);
    for (double[] row : rows) {
      costs[Arrays.binarySearch(x, row[0]) * y.length + Arrays.binarySearch(y, row[1])] = row[2];
    }
    return InputException.given(() -> new DrawnPlane(names.get(0), names.get(1), x, y, costs));
  }

  /**
   * The two directions of a file, as loss-landscape keeps them: the arrays {@code xdirection/0},
   * {@code xdirection/1} … and {@code ydirection/0} …, in the order of the parameters.
   *
   * @param network whose weights they are shaped like, where the layout is one of a network
   */
  public static List<Direction> directions(
      Path file,
      NamedParameters layout,
      Optional<Network> network,
      Optional<WeightLayout> weights) {
    List<StoredArray> all = ArrayFile.read(file);
    List<Direction> directions = new ArrayList<>();
    for (String name : List.of("xdirection", "ydirection")) {
      List<StoredArray> own =
          all.stream()
              .filter(array -> array.name().startsWith(name + "/"))
              .map(array -> array.named(array.name().substring(name.length() + 1)))
              .sorted(Comparator.comparing(StoredArray::name, NaturalOrder.OF_TEXT))
              .toList();
      if (own.isEmpty()) {
        throw InputException.in(
            file,
            "has no arrays %s/0, %s/1 …, one for each array of weights".formatted(name, name));
      }
      double[] entries =
          layout instanceof ParameterArrays arrays
              ? WeightArrays.named(file, called(file, own, arrays), arrays).toArray()
              : new WeightArrays(file.toString(), own, false, List.of())
                  .match(Wanted.of(network.orElseThrow(), weights))
                  .parameters();
      directions.add(Direction.of(name, entries));
    }
    return directions;
  }

  /** The k-th array under the name of the k-th one of a layout. */
  private static List<StoredArray> called(
      Path file, List<StoredArray> own, ParameterArrays layout) {
    if (own.size() != layout.arrays().size()) {
      throw InputException.in(
          file,
          "has %d arrays for each direction, and the cost has %d"
              .formatted(own.size(), layout.arrays().size()));
    }
    return IntStream.range(0, own.size())
        .mapToObj(k -> own.get(k).named(layout.arrays().get(k).name()))
        .toList();
  }
}
