package costscape.store;

import costscape.data.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset from a CSV file: a header row, numeric feature columns, and a label of 0 or 1, or one
 * of two words, in the last column or the one named. Of two words the alphabetically first is label
 * 0. Reads once, into primitive columns.
 */
public final class DatasetCsv {
  private DatasetCsv() {}

  /**
   * @param target the label's column, the last one where it is not given
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset read(Path file, Optional<String> target) {
    Reading reading = new Reading(file.toString(), target);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** The same of text at hand: messages and the dataset call it by the name given. */
  public static Dataset parse(String name, String text, Optional<String> target) {
    Reading reading = new Reading(name, target);
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  private static final class Reading implements CsvInput.Rows {
    private final String source;
    private final Optional<String> target;
    private final List<NumberColumn> columns = new ArrayList<>();
    private final List<String> features = new ArrayList<>();
    private final LabelColumn labels = new LabelColumn();
    private int labelColumn;

    Reading(String source, Optional<String> target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public void header(List<String> names) {
      labelColumn = target.map(names::indexOf).orElse(names.size() - 1);
      if (labelColumn < 0) {
        throw noColumn(target.orElseThrow(), names);
      }
      features.addAll(names);
      features.remove(labelColumn);
      if (features.isEmpty()) {
        String only = InputException.quoted(names.get(0));
        String separator = names.get(0).matches(".*[;\t].*") ? " separated by commas" : "";
        throw InputException.at(
            source,
            1,
            "one column %s; features and a label%s were expected".formatted(only, separator));
      }
      features.forEach(name -> columns.add(new NumberColumn()));
    }

    private InputException noColumn(String name, List<String> names) {
      String hint = NearMiss.hint(name, names);
      return InputException.at(
          source,
          1,
          "no column %s%s"
              .formatted(
                  InputException.quoted(name),
                  hint.isEmpty() ? "; there are " + listed(names) : hint));
    }

    private static String listed(List<String> names) {
      int shown = Math.min(10, names.size());
      return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", …" : "");
    }

    @Override
    public void row(CsvInput.Row row) {
      for (int feature = 0; feature < columns.size(); feature++) {
        columns.get(feature).add(row.number(feature < labelColumn ? feature : feature + 1));
      }
      labels.add(row, labelColumn);
    }

    Dataset dataset(String name) {
      if (labels.rows() == 0) {
        throw InputException.in(source, "a header and no rows");
      }
      if (labels.classes().size() < 2) {
        throw InputException.in(
            source,
            "every row has label %s; two classes were expected"
                .formatted(InputException.quoted(labels.classes().get(0))));
      }
      double[][] values = columns.stream().map(NumberColumn::toArray).toArray(double[][]::new);
      return Dataset.of(name, features, labels.classes(), values, labels.labels());
    }
  }
}
