package costscape.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters that training may move: all parameters, some of them, or a point within the line
 * or plane that directions span. A point has one coordinate for each: a parameter's own value, or
 * how far it lies along a unit vector. The unit vectors are orthogonal, so gradient descent in
 * these coordinates takes the steps θ ← θ − η·P∇C, where P is the orthogonal projection onto their
 * span.
 *
 * @param parameters the indices of the parameters that move; empty where directions do
 * @param units orthogonal unit vectors, each under the name of the direction that it was made of
 */
public record FreeDirections(List<Integer> parameters, List<Direction> units)
    implements Serializable {
  /** Every parameter moves. */
  public static final FreeDirections ALL = new FreeDirections(List.of(), List.of());

  public FreeDirections {
    parameters = List.copyOf(parameters);
    units = List.copyOf(units);
  }

  /** The parameters at some indices, each given once; no index means all. */
  public static FreeDirections of(int... parameters) {
    return new FreeDirections(Arrays.stream(parameters).boxed().toList(), List.of());
  }

  /** The line or plane that directions span; single parameters move as {@link #of(int...)} has. */
  public static FreeDirections spannedBy(List<Direction> directions) {
    if (directions.stream().allMatch(direction -> direction.parameter().isPresent())) {
      return of(directions.stream().mapToInt(one -> one.parameter().getAsInt()).toArray());
    }
    List<Direction> units = new ArrayList<>();
    for (Direction direction : directions) {
      Direction left = direction;
      for (Direction unit : units) {
        left = left.orthogonalTo(unit);
      }
      units.add(left.ofLengthOne());
    }
    return new FreeDirections(List.of(), units);
  }

  /** The names of what moves; none where everything does. */
  public List<String> names(NamedParameters all) {
    return units.isEmpty()
        ? parameters.stream().map(all::name).toList()
        : units.stream().map(Direction::name).toList();
  }

  public boolean areAll() {
    return parameters.isEmpty() && units.isEmpty();
  }
}
