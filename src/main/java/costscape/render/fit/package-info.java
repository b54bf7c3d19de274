/**
 * Pictures of a network's outputs, its rows, and the network itself.
 *
 * <p><b>Start with</b> {@link Fit}, which draws the answers over one feature; {@link DecisionMap},
 * which draws them over two; {@link NetworkDiagram}, which draws units and weights.
 *
 * <p><b>The way of an answer.</b> {@code study.NetworkFit} evaluates it; {@link Fit} draws its
 * curves, {@link DecisionMap} colours the plane of two features, and {@link DecisionMap.AnswerMap}
 * does so for numbers to predict. {@link DataChart} puts the rows on top, each class with its mark
 * ({@link ClassMarks}). The diagram is laid out by {@link NetworkDiagram.DiagramPlan}.
 *
 * <p><b>What all keep to.</b> Classes keep off the red and blue of the first two hidden units, so
 * that a unit's curve is not taken for a class.
 */
package costscape.render.fit;
