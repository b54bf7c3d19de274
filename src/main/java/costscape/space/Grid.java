package costscape.space;

import java.io.Serializable;
import java.util.List;

/** All pairs of the values of two axes; the first axis is slowest wherever cells are listed. */
public record Grid(Axis first, Axis second) implements Serializable {
  public List<Axis> axes() {
    return List.of(first, second);
  }

  public long cells() {
    return (long) first.points() * second.points();
  }

  /** Refuses numbers of a cell that there is not. */
  public void check(int i, int j) {
    first.check(i);
    second.check(j);
  }

  /** Returns whether both values lie on the axes. */
  public boolean contains(double alongFirst, double alongSecond) {
    return first.contains(alongFirst) && second.contains(alongSecond);
  }
}
