/**
 * Texts of the look's options. The options themselves are {@code cli.option.LookOptions} and {@code
 * SizeOptions}; they fill {@link costscape.render.look.Look}.
 *
 * <p>{@link costscape.cli.look.HouseStyle} is what options of the look are where the command line
 * leaves them out. {@link costscape.cli.look.FontSize} is a height in pixels or points, {@link
 * costscape.cli.look.PaperSize} a size in pixels or on paper.
 */
package costscape.cli.look;
