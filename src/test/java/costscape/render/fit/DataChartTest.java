package costscape.render.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Rows are seen: no curve lies on one, and many of them do not cover each other. */
class DataChartTest {
  private static final ChartStyle STYLE = ChartStyle.light();

  @Test
  void aCurveRunsBelowTheRows() {
    Dataset rows = Datasets.ARTICLE.dataset();
    NamedCurve low = NamedCurve.of("", -2, 2, 11, x -> 0);
    Chart chart =
        DataChart.over(
            List.of(new CurveLayer(low, Tint.series(0), Dash.SOLID)), rows, "activation");
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage image = Surfaces.image(chart.with((g, p, style) -> plane.set(p)), 900, 600);
    for (int row = 0; row < rows.rows(); row++) {
      int x = (int) plane.get().x(rows.feature(row, 0));
      int y = (int) plane.get().y(rows.label(row));
      assertEquals(ClassMarks.tint(rows.label(row)).in(STYLE), new Color(image.getRGB(x, y)));
    }
  }

  @Test
  void theMarksOfManyRowsAreSmaller() {
    double few = inked(300);
    double many = inked(1200);
    assertTrue(many < 1.5 * few, few + " and " + many);
  }

  /** The pixels that rows in a lattice of 60 columns cover. */
  private static double inked(int rows) {
    double[][] columns = new double[2][rows];
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      columns[0][row] = row % 60;
      columns[1][row] = Math.floorDiv(row, 60) * 100.0 / rows;
      labels[row] = row % 2;
    }
    Dataset data =
        Dataset.of("many", List.of("a", "b"), columns, Labels.of(List.of("0", "1"), labels));
    BufferedImage image = Surfaces.image(DataChart.of(data), 1800, 1200);
    double inked = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        Color there = new Color(image.getRGB(x, y));
        boolean mark =
            there.equals(ClassMarks.tint(0).in(STYLE))
                || there.equals(ClassMarks.tint(1).in(STYLE));
        inked += mark ? 1 : 0;
      }
    }
    return inked;
  }
}
