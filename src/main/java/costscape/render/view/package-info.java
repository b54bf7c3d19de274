/**
 * The views of a landscape: one class for each kind of picture that a sweep or an atlas can become.
 *
 * <p><b>Start with</b> {@link Heatmap}, a cost surface as colours; {@link LineChart}, a cost along
 * one axis; {@link Panels}, several figures side by side in one style.
 *
 * <p><b>The way of a result.</b> Each view takes a result of the engine and returns a {@code
 * chart.Chart} or another {@code chart.Figure}: {@link Heatmap} and {@link Contours} take a
 * surface, {@link LineChart} curves, {@link CurvatureChart} a map of curvature, {@link AtlasChart}
 * all slices through one point. The view chooses layers, legend and colour bar; the command adds
 * title, caption and style; {@code image} writes the file.
 *
 * <p><b>A new view</b> is one class here that builds a chart from layers, and one word of {@code
 * --view} in {@code render.figure.View}. A picture that is not a chart (the atlas, the panels)
 * implements {@code chart.Figure} itself.
 *
 * <p><b>What every view keeps to.</b> The first axis runs right, the second one up. A failed cell
 * is hatched and never coloured. The colour bar shows what is clipped.
 *
 * <p><b>Tried and dropped.</b> A heatmap with a block for each cell: one image under the axes is 6
 * to 10 times faster at 401 × 401 cells. Opaque images are enlarged six times as fast as
 * transparent ones, so a surface without failed cells has one.
 */
package costscape.render.view;
