/**
 * What a command's {@code --help} looks like: its options under headings that a reader looks for,
 * and examples at the end.
 *
 * <p>Start with {@link costscape.cli.help.Topic}, which says under which heading an option stands.
 * {@link costscape.cli.help.TopicalHelp} gives a parser this layout, {@link
 * costscape.cli.help.ManualPage} writes the same text for {@code man}. The texts themselves stand
 * beside the options and commands that they describe; the tests run every example.
 *
 * <p>Annotations on each option class were tried in place of the list in {@code Topic}: the
 * headings then depended on which class an option happened to live in, and no file showed the
 * whole.
 */
package costscape.cli.help;
