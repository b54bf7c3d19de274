package costscape.store.table;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.space.Grid;
import costscape.study.FitResult;
import costscape.study.NetworkFit.Curves;
import costscape.study.NetworkFit.Planes;
import costscape.study.NetworkFit.Regions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers that a picture of a fit draws: {@code <feature>,<unit_1_0 …>,<outputs>} along a
 * curve, and {@code <feature>,<feature>,<outputs>} over a map, the first feature slowest. An output
 * is a probability, {@code probability_} and its class, or a number, {@code predicted_} and its
 * target.
 */
public final class AnswersCsv {
  private AnswersCsv() {}

  public static void write(FitResult fit, OutputStream out) throws IOException {
    Dataset rows = fit.of().rows();
    List<String> header =
        new ArrayList<>(fit.features().stream().map(rows.featureNames()::get).toList());
    if (fit.answers() instanceof Curves curves) {
      int layer = fit.of().network().hiddenLayers();
      for (int unit = 0; unit < curves.units().size(); unit++) {
        header.add("unit_%d_%d".formatted(layer, unit));
      }
      header.addAll(outputs(rows, curves.outputs().size()));
      TableWriter table = TableWriter.to(out, header);
      for (int i = 0; i < curves.x().length; i++) {
        table.number(curves.x()[i]);
        for (double[] unit : curves.units()) {
          table.number(unit[i]);
        }
        for (double[] output : curves.outputs()) {
          table.number(output[i]);
        }
        table.endRow();
      }
      table.flush();
    } else if (fit.answers() instanceof Regions regions) {
      header.addAll(outputs(rows, regions.logits().length));
      map(regions.grid(), header, place -> probabilities(regions, place), out);
    } else if (fit.answers() instanceof Planes planes) {
      int count = planes.numbers().size();
      header.addAll(outputs(rows, count));
      Grid grid = planes.numbers().get(0).grid();
      int across = grid.second().points();
      map(
          grid,
          header,
          place ->
              planes.numbers().stream()
                  .mapToDouble(plane -> plane.at(place / across, place % across))
                  .toArray(),
          out);
    }
  }

  private static List<String> outputs(Dataset rows, int count) {
    return !rows.hasClasses()
        ? rows.targets().names().stream().map("predicted_%s"::formatted).toList()
        : rows.classes().stream()
            .skip(count == 1 ? 1 : 0) // of two classes the second one's alone
            .map("probability_%s"::formatted)
            .toList();
  }

  private static double[] probabilities(Regions regions, int place) {
    Network network = regions.network();
    double[] logits =
        IntStream.range(0, regions.logits().length)
            .mapToDouble(output -> regions.logits()[output][place])
            .toArray();
    double[] all = network.probabilities(logits);
    return logits.length == 1 ? new double[] {all[1]} : all;
  }

  /** What the network answers at a place of a grid. */
  @FunctionalInterface
  private interface Answer {
    double[] at(int place);
  }

  private static void map(Grid grid, List<String> header, Answer answer, OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, header);
    int across = grid.second().points();
    for (int place = 0; place < grid.cells(); place++) {
      table.number(grid.first().at(place / across));
      table.repeated(grid.second().at(place % across));
      for (double value : answer.at(place)) {
        table.number(value);
      }
      table.endRow();
    }
    table.flush();
  }
}
