/**
 * Results to pictures, pictures to bytes. This page is the plan; the rooms below hold the types.
 *
 * <p><b>From a result to a picture,</b> each room knowing only those above it:
 *
 * <ol>
 *   <li>{@code render.text}: a line of text, its width the same on every machine.
 *   <li>{@code render.scale}: a value as a place on an axis or as a colour; round ticks.
 *   <li>{@code render.chart}: what a chart is. Axes, legend, colour bar, the style.
 *   <li>{@code render.layer}: what lies inside the axes. Curves, paths, cells, contour lines.
 *   <li>{@code render.view}: a landscape as a chart. Heatmap, contours, atlas, basins.
 *   <li>{@code render.fit}: what a network answers, its rows, and its diagram.
 *   <li>{@code render.surface}: a cost surface in perspective.
 *   <li>{@code render.figure}: a result of {@code study} as a figure, with its caption.
 *   <li>{@code render.look}: what a user may change about any figure, and its size and formats.
 *   <li>{@code render.movie}: charts that move, with axes fixed over all frames.
 *   <li>{@code render.image}: a picture as PNG, SVG or PDF, with the run record inside.
 *   <li>{@code render.frame}: a movie as numbered PNG files and as a GIF.
 * </ol>
 *
 * <p><b>Start with</b> {@link costscape.render.chart.Drawable}, {@link
 * costscape.render.chart.Chart} and {@link costscape.render.image.PictureFormat}. A command sweeps,
 * asks {@code figure} for a {@code Figure} of the result, lays its look over it, and hands it to a
 * format, which draws it and writes a stream. Files are the business of {@code store}.
 *
 * <p><b>Two promises.</b> A picture is a function of the result, the style and the size alone: no
 * clock, no locale, no font of the machine, so the same command gives the same bytes. And a picture
 * shows nothing untrue: a failed cell is hatched, a clipped value shows on the colour bar, a path
 * that leaves the plane is called projected.
 *
 * <p><b>Where to change what.</b> Another look of all charts: {@code chart.ChartStyle}. Another
 * view: a class of {@code view}. Another colour map: a table beside {@code scale.ColorMap}. Another
 * file format: {@code image.PictureFormat}. JFreeChart, Batik, PDFBox and {@code java.awt} are
 * named here and nowhere else.
 */
package costscape.render;
