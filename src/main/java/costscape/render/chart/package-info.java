/**
 * The parts of a chart: a sheet with a title and a caption, two axes, layers within them, a legend,
 * a colour bar.
 *
 * <p><b>Start with</b> {@link Drawable}, anything that can draw itself at a size; {@link Chart},
 * the picture with two axes; {@link Layer}, something drawn inside those axes.
 *
 * <p><b>The way of a chart.</b> {@link Sheet} paints the background, the title and the caption, and
 * leaves an area. {@link Legend} takes rows from its top, unless {@link Legend.FreeCorner} finds
 * room for it within the axes, and {@link ColorBar} a strip at its right. {@link Axes} lays out the
 * rest with JFreeChart's plot and its axes, and hands every {@link Layer} a {@link PlotArea}, which
 * turns a pair of values into a place in the picture. A {@link Chart} is immutable; each {@code
 * with} gives a changed copy, so a chart can be built up by several hands.
 *
 * <p><b>The look.</b> {@link ChartStyle} holds colours and sizes, in pixels of the picture; a
 * {@link Tint} is a colour by its role (ink, accent, the k-th series), which the style resolves, so
 * that one chart serves light and dark. JFreeChart's static theme is left alone.
 *
 * <p><b>Size.</b> Axes take whole pixels, so the frame is sharp and panels line up. A size without
 * room for the picture is a {@link NoRoomException}; {@link Rehearsal} draws the picture on next to
 * nothing before long work, and names the least size that would do.
 *
 * <p><b>Measured.</b> A heatmap is one image under JFreeChart's axes ({@code view.Heatmap}). What
 * the frames of a movie share is drawn once by {@code movie.MovingPanels}, which saves 0.5 ms of
 * 1.7 a frame at 800 × 600.
 */
package costscape.render.chart;
