package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.critical.local.CurvatureSweep;
import costscape.critical.local.CurvatureSweep.HessianProperty;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.critical.verdict.Verdict;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.SweptCells;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict, a catalogue and a sweep of curvature name and count alike. */
class TaxonomyTest {
  @Test
  void aVerdictRefinesWhatTheCatalogueSays() {
    NetworkCost cost = StationaryOracle.cost();
    for (StationaryOracle row : StationaryOracle.rows()) {
      Terrain terrain = Terrain.of(cost);
      StationaryPoint point = terrain.identify(LocalModel.at(cost, row.theta())).orElseThrow();
      Verdict verdict = Verdict.of(cost, point.theta());
      assertEquals(point.index(), verdict.evidence().index(), row.label());
      assertEquals(point.spectrum().nullity(), verdict.evidence().flatDirections(), row.label());
      switch (point.kind()) {
        case MINIMUM -> assertEquals(Verdict.Kind.MINIMUM, verdict.kind(), row.label());
        case SADDLE, MAXIMUM -> assertEquals(Verdict.Kind.SADDLE, verdict.kind(), row.label());
        case DEGENERATE ->
            assertEquals(
                point.index() > 0 ? Verdict.Kind.SADDLE : Verdict.Kind.MINIMUM,
                verdict.kind(),
                row.label());
        case UNBOUNDED -> assertEquals(Verdict.Kind.VALLEY, verdict.kind(), row.label());
      }
    }
  }

  @Test
  void aSweepCountsTheDirectionsThatAVerdictCounts() {
    NetworkCost cost = Article.cost(0.01);
    Slice slice = Slice.through(Article.POINT, Direction.parameter("w2_0_0", 4, 7));
    Axis axis = new Axis("w2_0_0", -30, 30, 25);
    SweptCells index =
        CurvatureSweep.over(cost, slice, List.of(axis), HessianProperty.INDEX, Runner.serial());
    for (int i = 0; i < axis.points(); i++) {
      ParameterVector theta = slice.at(axis.at(i));
      assertEquals(index.value(i), Verdict.of(cost, theta).evidence().index(), "at " + axis.at(i));
    }
  }

  /** Entries of 1e-162 have a length, though their squares underflow; those of 1e200 too. */
  @Test
  void lengthsNeitherUnderflowNorOverflow() {
    assertEquals(5e-162, Vectors.norm(new double[] {3e-162, 4e-162}), 1e-175);
    assertEquals(5e200, Vectors.norm(new double[] {3e200, 4e200}), 1e188);
    assertTrue(Double.isNaN(Vectors.norm(new double[] {Double.NaN, 1})));
    double[] far = Article.POINT.toArray();
    for (int k = 4; k < far.length; k++) {
      far[k] *= 40;
    }
    double slope =
        new Training(Optimizers.GD.at(1), 0, 1)
            .from(Article.cost(), ParameterVector.of(far))
            .end()
            .gradientNorm();
    assertTrue(slope > 0 && slope < 1e-150, "slope " + slope);
  }
}
