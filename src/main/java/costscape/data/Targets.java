package costscape.data;

import java.io.Serializable;
import java.util.List;

/** What the rows of a dataset are to be answered with: classes, or numbers. Immutable. */
public sealed interface Targets extends Serializable permits Labels, Numbers {
  int rows();

  /** The words of the classes, or the names of the numbers' columns. */
  List<String> names();

  /** Some of the rows, in the order given; a row may come twice. */
  Targets subset(int... rows);
}
