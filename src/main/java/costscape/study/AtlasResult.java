package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.sweep.Atlas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Every slice along one parameter and along two through a point.
 *
 * @param parts the slices of the rows that train, and where there are others, theirs
 * @param facts what a caption says of the model and of the parameters that no panel varies
 * @param cross the point, as far as its parameters are shown
 * @param path of a training, as far as its parameters are shown; none where no path is
 * @param parameters of the whole network
 */
public record AtlasResult(
    List<Part> parts,
    CaptionFacts facts,
    Measure measure,
    ParameterVector cross,
    List<ParameterVector> path,
    int parameters,
    Rounding rounding) {
  /**
   * The slices of one cost.
   *
   * @param suffix after the stem of its files; empty of the rows that train
   * @param title above its picture; empty where there is one picture alone
   */
  public record Part(String suffix, String title, Atlas atlas) {}

  public AtlasResult {
    parts = List.copyOf(parts);
    path = List.copyOf(path);
  }

  public Atlas main() {
    return parts.get(0).atlas();
  }

  /**
   * Sweeps all slices.
   *
   * @param shown the parameters that are shown, by their places in θ
   * @param lines an axis for each of them, for its curve
   * @param sides an axis for each of them, for its pairs
   * @param path points that a training passed
   * @param runners gives a runner for the cells of one cost
   */
  public static AtlasResult of(
      ModelAtPoint model,
      List<Integer> shown,
      List<Axis> lines,
      List<Axis> sides,
      List<ParameterVector> path,
      BiFunction<List<Axis>, List<Axis>, Runner> runners) {
    List<Part> parts = new ArrayList<>();
    List<CostFunction> costs = model.costs().toList();
    for (int k = 0; k < costs.size(); k++) {
      boolean isMain = k == 0;
      Atlas atlas =
          Atlas.of(
              model.swept(costs.get(k)),
              model.point(),
              shown,
              lines,
              sides,
              runners.apply(lines, sides));
      parts.add(
          new Part(
              isMain ? "" : model.other().orElseThrow().suffix(),
              model.other().map(o -> isMain ? o.mainTitle() : o.title()).orElse(""),
              atlas));
    }
    return new AtlasResult(
        parts,
        model.pointFacts().with(fixed(model.layout().size() - shown.size())),
        model.measure(),
        among(shown, model.point()),
        path.stream().map(point -> among(shown, point)).toList(),
        model.layout().size(),
        rounding(model, shown, lines));
  }

  /** The entries of a point of the whole space that belong to the parameters shown. */
  private static ParameterVector among(List<Integer> shown, ParameterVector point) {
    return ParameterVector.of(shown.stream().mapToDouble(point::get).toArray());
  }

  /** Says what a panel does not show, also of the parameters that none shows. */
  private static String fixed(int others) {
    String each = "Each panel fixes what it does not vary at the cross";
    return switch (others) {
      case 0 -> each + ".";
      case 1 -> each + "; 1 more parameter is fixed in all panels.";
      default -> "%s; %d more parameters are fixed in all panels.".formatted(each, others);
    };
  }

  /** The rounding of all slices: each parameter goes from one end of its axis to the other. */
  private static Rounding rounding(ModelAtPoint model, List<Integer> shown, List<Axis> axes) {
    double[] low = model.point().toArray();
    double[] high = low.clone();
    for (int k = 0; k < axes.size(); k++) {
      low[shown.get(k)] = axes.get(k).from();
      high[shown.get(k)] = axes.get(k).to();
    }
    List<ParameterVector> places =
        List.of(model.point(), ParameterVector.of(low), ParameterVector.of(high));
    return model.isSingle()
        ? Rounding.inSingle(model.cost(), places)
        : Rounding.over(model.cost(), places);
  }
}
