package costscape.data;

import java.io.Serializable;
import java.util.List;

/** The targets of a dataset's rows: a class for each, or numbers. Immutable. */
public sealed interface Targets extends Serializable permits Labels, Numbers {
  int rows();

  /** The words of the classes, or the names of the numbers' columns. */
  List<String> names();

  /** Some of the rows, in the order given; a row may come twice. */
  Targets subset(int... rows);
}
