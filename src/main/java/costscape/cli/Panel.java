package costscape.cli;

import costscape.cost.Measure;
import costscape.render.ColorScale;
import costscape.render.Figure;
import costscape.space.Axis;
import costscape.sweep.CostRange;
import java.util.List;
import java.util.function.Function;

/**
 * A picture whose colours are still open, so that several may share them.
 *
 * @param axes of its plane; none where it has no plane
 * @param range of its costs
 * @param measure what its costs are
 * @param truth how far the picture may be trusted, a sentence or nothing
 * @param figure the picture in given colours
 */
record Panel(
    List<Axis> axes,
    CostRange range,
    Measure measure,
    String truth,
    Function<ColorScale, Figure> figure) {}
