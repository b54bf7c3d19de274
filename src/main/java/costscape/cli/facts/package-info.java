/**
 * What a command declares about itself and its options, for those that ask.
 *
 * <p>{@link costscape.cli.facts.Mixins} finds the objects that a command's options live in, by what
 * they are and not by the names of fields.
 */
package costscape.cli.facts;
