package costscape.cli.option;

import costscape.cli.value.PointText;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mark at values of axes and of other parameters: {@code NAME=VALUE[,NAME=VALUE…]:TEXT}. */
public record MarkText(String text, Map<String, Double> values, String label) {
  private static final Pattern PART = Pattern.compile("([^=,]++)=([^=,:]++)([,:])");
  private static final double ROUNDING = 1e-12;

  /** The marks of some texts, each in the place that it is given. */
  static List<Spot> all(List<String> texts, Function<MarkText, Spot> place) {
    return texts.stream().map(MarkText::parse).map(place).toList();
  }

  static MarkText parse(String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    Matcher part = PART.matcher(text);
    int at = 0;
    String end = ",";
    // Looked for at this one place: a search from each place on takes the square of the length.
    while (end.equals(",") && part.region(at, text.length()).lookingAt()) {
      double value = NumberText.parse(part.group(2).strip()).orElse(Double.NaN);
      if (Double.isNaN(value) || values.put(part.group(1).strip(), value) != null) {
        throw misread(text);
      }
      end = part.group(3);
      at = part.end();
    }
    if (!end.equals(":") || text.substring(at).isBlank()) {
      throw misread(text);
    }
    return new MarkText(text, values, text.substring(at).strip());
  }

  private static InputException misread(String text) {
    return new InputException(
        "--mark %s: NAME=VALUE,…:TEXT was expected, such as w1_0_0=3,w1_0_1=-2:start"
            .formatted(InputException.quoted(text)));
  }

  /** The mark over a plane whose directions move the two axes alone. */
  public Spot over(List<Axis> axes) {
    double[] place = place(axes);
    if (values.size() > axes.size()) {
      throw refused(
          "in a picture of paths and in a movie it takes a value of every axis and no other, for"
              + " the plane goes through a point that training or the movie moves");
    }
    return new Spot(LookOptions.words("--mark", label), place[0], place[1]);
  }

  /** The mark among those of an earlier run, or anew over a plane. */
  Spot among(List<JsonValues> known, List<Axis> axes) {
    String name = LookOptions.words("--mark", label);
    double[] place = place(axes);
    for (JsonValues mark : known) {
      double up = mark.number("y").orElse(Double.NaN);
      if (mark.text("label").filter(name::equals).isPresent()
          && mark.number("x").orElse(Double.NaN) == place[0]
          && (place.length == 1 || up == place[1])) {
        return new Spot(name, place[0], up);
      }
    }
    if (place.length == 1) {
      throw refused("its cost is not among the marks that were drawn: run the sweep again");
    }
    return over(axes);
  }

  /**
   * The mark over a line, at the height of its cost, or over a plane.
   *
   * @throws InputException where the point is not on the slice, or beyond the axes
   */
  public Spot on(Slice slice, List<Axis> axes, ModelAtPoint model) {
    double[] place = place(axes);
    ParameterVector point = axes.size() == 1 ? slice.at(place[0]) : slice.at(place[0], place[1]);
    checkOthers(point, axes, model);
    double up = axes.size() == 1 ? model.cost().at(point.toArray()) : place[1];
    if (!Double.isFinite(up)) {
      throw refused("its cost could not be evaluated");
    }
    return new Spot(LookOptions.words("--mark", label), place[0], up);
  }

  private double[] place(List<Axis> axes) {
    double[] place = new double[axes.size()];
    for (int k = 0; k < place.length; k++) {
      Axis axis = axes.get(k);
      Double value = values.get(axis.name());
      if (value == null) {
        throw refused("a value of the axis %s is missing".formatted(axis.name()));
      }
      if (value < axis.from() || value > axis.to()) {
        throw refused(
            "%s is drawn from %s to %s, and %s lies beyond"
                .formatted(
                    axis.name(),
                    SixDigits.of(axis.from()),
                    SixDigits.of(axis.to()),
                    SixDigits.of(value)));
      }
      place[k] = value;
    }
    return place;
  }

  /** A parameter that the slice holds, or moves along, must have the value that is named. */
  private void checkOthers(ParameterVector point, List<Axis> axes, ModelAtPoint model) {
    double squares = 0;
    String first = "";
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      String name = entry.getKey();
      if (axes.stream().noneMatch(axis -> axis.name().equals(name))) {
        double here = point.get(PointText.index(name, model.layout()));
        double away = entry.getValue() - here;
        if (Math.abs(away) > ROUNDING * Math.max(1, Math.abs(here))) {
          squares += away * away;
          first = first.isEmpty() ? "%s is %s there".formatted(name, SixDigits.of(here)) : first;
        }
      }
    }
    if (squares > 0) {
      throw refused(
          "%s; the point lies %s away from the slice, where a mark would be untrue"
              .formatted(first, SixDigits.of(Math.sqrt(squares))));
    }
  }

  private InputException refused(String why) {
    return new InputException("--mark %s: %s".formatted(InputException.quoted(text), why));
  }
}
