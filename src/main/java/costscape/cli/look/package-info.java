/**
 * How a user changes the look of pictures.
 *
 * <p>Start with {@link costscape.cli.look.Appearance}, which changes a finished figure: its words,
 * the side that a surface is seen from, and what {@link costscape.cli.look.AxesContent} holds,
 * which is the part within the axes. A figure that has not what is to be changed is refused: no
 * option is without effect.
 *
 * <p>{@link costscape.cli.look.HouseStyle} is what options of the look are where the command line
 * leaves them out. {@link costscape.cli.look.FontChoice} is the typeface by its name or from a
 * file, {@link costscape.cli.look.FontSize} turns points into pixels. {@link
 * costscape.cli.look.SizeConverter} writes its text by hand, because the {@code toString} that a
 * record brings along takes 10 ms to start.
 */
package costscape.cli.look;
