/**
 * From values to places and colours: axes, round ticks, colour scales. Nothing here draws.
 *
 * <p><b>Start with</b> {@link Ruler.Scale}, linear or logarithmic, which turns a value into a
 * fraction between two ends; {@link Ruler}, one axis of a chart; {@link ColorScale}, which turns a
 * cost into a colour.
 *
 * <p><b>The way of a cost.</b> {@link Ruler.Scale#fraction} places it between the ends, {@link
 * ColorMap} has a colour for each fraction, and {@link ColorScale} holds both together with the
 * ends. A cost beyond the ends takes the colour of the nearer end, which the colour bar shows by a
 * pointed end. A NaN has no colour: pictures hatch it. {@link Levels.Bands} cuts a colour scale at
 * round levels.
 *
 * <p><b>Ticks.</b> {@link Ticks} finds multiples of 1, 2, 2.5 or 5 times a power of ten, or powers
 * of ten on a logarithmic axis, and as many decimals as tell neighbours apart. Ranges at the limits
 * of doubles are served too: where doubles are too coarse for two round values, the two ends are
 * the ticks.
 *
 * <p><b>Choices.</b> The colour maps have 256 entries, are perceptually uniform and safe for the
 * colour-blind; the tables lie beside the classes as {@code .hex} files, each headed by its source.
 * A logarithmic scale of a range that reaches down to 0 ends a factor of 10¹⁶ below its top. A
 * range that is a single value is widened, so that it can be drawn.
 */
package costscape.render.scale;
