/**
 * The contents of a chart's axes: curves, paths, marks, images of cells, contour lines and their
 * labels.
 *
 * <p><b>Start with</b> {@link CurveLayer.NamedCurve} with {@link CurveLayer}, a line over one axis;
 * {@link CellImage}, colours over a plane; {@link Paths.PathOverlay}, a training path on either.
 *
 * <p><b>From cells to a picture.</b> Where a grid is finer than the picture, {@link
 * CellImage.Blocks} takes the mean of whole blocks of cells; the nearest cell alone would drop
 * whole rows. One failed cell makes its block NaN, so no failure disappears. {@link CellImage} then
 * puts one pixel a block where the cells lie.
 *
 * <p><b>From cells to lines.</b> {@link MarchingSquares.ContourField} puts the costs on the scale
 * that is drawn, {@link MarchingSquares} finds the lines of one height, {@link Polyline} is such a
 * line in the picture. {@link MarchingSquares.ContourLabels} looks for a straight stretch of each
 * line where no other label, line or {@link LabelBox.Obstacle} lies; a line without such a place
 * keeps no label.
 *
 * <p><b>Honest gaps.</b> A NaN interrupts a curve, and {@link CurveLayer.FailedStretches} hatches
 * what is unknown, from the last known place to the next. A path that left the plane is coloured by
 * its own cost, which is not the cost of the cell below it.
 *
 * <p><b>Choices.</b> {@link CurveLayer} keeps only the extremes of all points that share a pixel
 * column, so a line of a million points has no more corners than the picture can show, and no spike
 * is lost.
 */
package costscape.render.layer;
