package costscape.data;

import java.util.List;
import java.util.function.BiFunction;

/** One number or several to predict for every row, kept by column. Immutable. */
public final class Numbers implements Targets {
  private static final long serialVersionUID = 1;

  private final List<String> names;
  private final double[][] columns;

  private Numbers(List<String> names, double[][] columns) {
    this.names = names;
    this.columns = columns;
  }

  /** Targets that are numbers to predict: a name a column, and outputs × rows, finite; copied. */
  public static Numbers of(List<String> names, double[]... columns) {
    if (columns.length == 0 || columns.length != names.size()) {
      throw new IllegalArgumentException(
          "%d names for %d columns of numbers".formatted(names.size(), columns.length));
    }
    double[][] copies = new double[columns.length][];
    for (int output = 0; output < columns.length; output++) {
      if (columns[output].length != columns[0].length) {
        throw new IllegalArgumentException(
            "column %s has %d values, column %s has %d"
                .formatted(
                    names.get(output), columns[output].length, names.get(0), columns[0].length));
      }
      for (double value : columns[output]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "column %s holds %s, which no network can answer"
                  .formatted(names.get(output), value));
        }
      }
      copies[output] = columns[output].clone();
    }
    return new Numbers(List.copyOf(names), copies);
  }

  @Override
  public int rows() {
    return columns[0].length;
  }

  @Override
  public List<String> names() {
    return names;
  }

  public int outputs() {
    return columns.length;
  }

  public double number(int row, int output) {
    return columns[output][row];
  }

  /** One column over all rows, a copy. */
  public double[] column(int output) {
    return columns[output].clone();
  }

  /** The same rows with every column changed. */
  Numbers changed(List<Standard> by, BiFunction<Standard, double[], double[]> change) {
    double[][] changed = new double[columns.length][];
    for (int output = 0; output < columns.length; output++) {
      changed[output] = change.apply(by.get(output), columns[output]);
    }
    return new Numbers(names, changed);
  }

  @Override
  public Numbers subset(int... rows) {
    double[][] some = new double[columns.length][rows.length];
    for (int output = 0; output < columns.length; output++) {
      for (int i = 0; i < rows.length; i++) {
        some[output][i] = columns[output][rows[i]];
      }
    }
    return new Numbers(names, some);
  }
}
