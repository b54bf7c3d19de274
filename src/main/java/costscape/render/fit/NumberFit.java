package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Ruler;
import costscape.render.view.LineChart;
import java.util.ArrayList;
import java.util.List;

/** How a network fits numbers: what it predicts, in the unit of the rows' own numbers. */
record NumberFit(Network network, Dataset dataset) implements Fit {
  @Override
  public List<CurveLayer> lines(double[] theta) {
    Ruler feature = feature();
    List<String> targets = dataset.targets().names();
    List<String> names =
        targets.size() == 1 // which the axis bears
            ? List.of("network")
            : targets.stream().map(name -> "network: %s".formatted(name)).toList();
    List<NamedCurve> curves =
        NamedCurve.together(
            names, feature.from(), feature.to(), POINTS, x -> network.logits(theta, x));
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < curves.size(); k++) {
      Tint tint = curves.size() == 1 ? Tint.INK : ClassMarks.tint(k);
      lines.add(new CurveLayer(curves.get(k), tint, Dash.SOLID));
    }
    return lines;
  }

  @Override
  public List<Double> boundaries(double[] theta) {
    return List.of();
  }

  @Override
  public Ruler heights(List<CurveLayer> lines) {
    String title = String.join(", ", dataset.targets().names());
    return LineChart.heights(title, DataChart.reach(dataset.numbers()), lines);
  }

  @Override
  public Layer rows() {
    return DataChart.rows(dataset, 0);
  }
}
