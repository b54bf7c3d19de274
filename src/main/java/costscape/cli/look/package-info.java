/**
 * How a user changes the look of pictures.
 *
 * <p>Start with {@link costscape.cli.look.Dress}, which changes a finished figure: its words, the
 * side that a surface is seen from, and what {@link costscape.cli.look.Content} holds, which is the
 * part within the axes. A figure that has not what is to be changed is refused, and not left as it
 * is: nobody should believe that an option was heard. {@link costscape.cli.look.FontSize} turns
 * points into pixels.
 */
package costscape.cli.look;
